namespace SafeHome.Workbench.Operations;

/// <summary>What is done with parked work.</summary>
public sealed class ParkedForm : Forms.ReasonedForm
{
    /// <summary>The work.</summary>
    public string? Work { get; set; }
}
