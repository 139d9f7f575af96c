using System.Diagnostics;
using SafeHome.Core.Cases;

namespace SafeHome.Pipeline.Feedback;

/// <summary>The words that StUF-koppelvlak Jeugdzorg 1.0.9 has for outcomes. Their spelling, capitals included, is that of the schema.</summary>
public static class OutcomeTexts
{
    private const string Assessed = "uitkomst veiligheidsbeoordeling";

    /// <summary>The texts for a CORV code: the status, and for an assessment its result.</summary>
    /// <exception cref="UnreachableException">It is no code of an outcome.</exception>
    public static (string Status, string? Result) Of(string code) => code switch
    {
        "VT-00" => ("melding niet ontvankelijk", null),
        "VT-01-01" => (Assessed, "vervolgstappen belegd bij VT"),
        "VT-01-02" => (Assessed, "overdracht"),
        "VT-01-03" => (Assessed, "geen vervolgstappen nodig"),
        "VT-01-04" => (Assessed, "inzet regionaal maatwerk VT"),
        FeedbackDue.Transferred => ("overdracht", null),
        FeedbackDue.ClosedWithoutTransfer => ("afsluiting zonder overdracht", null),
        "VT-99" => ("Melding onjuist geadresseerd", null),
        _ => throw new UnreachableException(),
    };
}
