namespace SafeHome.Core.Reports.Stuf;

/// <summary>Ends the reading of a message that cannot be taken.</summary>
internal sealed class StufFaultException(StufFault fault) : Exception(fault.Code)
{
    public StufFault Fault { get; } = fault;
}
