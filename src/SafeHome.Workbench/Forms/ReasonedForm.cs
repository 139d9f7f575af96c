namespace SafeHome.Workbench.Forms;

/// <summary>A form that asks why.</summary>
public abstract class ReasonedForm
{
    /// <summary>The longest explanation: it is kept in a row of its own, or in the case, which has to fit one.</summary>
    public const int LongestReason = 10_000;

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The reason, without the blanks around it; null where there is none.</summary>
    public string? Explanation => string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim()[..Math.Min(Reason.Trim().Length, LongestReason)];
}
