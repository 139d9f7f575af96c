namespace SafeHome.Core.Reports;

/// <summary>What a triage worker should check about a report as a whole; about its persons see <see cref="Persons.PersonFlag"/>.</summary>
public enum ReportFlag
{
    /// <summary>A code in "signalen" is not in the list: the rules cannot weigh it, a person must.</summary>
    SignalUnknown,
}

/// <summary>The flags of a report.</summary>
public static class ReportFlags
{
    /// <summary>The flags; they follow from the report and are not kept with it.</summary>
    public static IReadOnlyList<ReportFlag> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Situation.Signals.All(signal => CodeLists.IsKnown(CodeLists.Signal, signal)) ? [] : [ReportFlag.SignalUnknown];
    }

    /// <summary>The code, such as <c>signaalOnbekend</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such flag.</exception>
    public static string Code(this ReportFlag flag) => flag switch
    {
        ReportFlag.SignalUnknown => "signaalOnbekend",
        _ => throw new ArgumentOutOfRangeException(nameof(flag), flag, "There is no such flag."),
    };
}
