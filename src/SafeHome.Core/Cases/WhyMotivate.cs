using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>Why a decision on a report needs a motivation, in Dutch sentences for people, without personal data.</summary>
public static class WhyMotivate
{
    /// <summary>What asks for a motivation whatever is decided; empty where nothing does.</summary>
    /// <param name="report">The report.</param>
    /// <param name="clocks">The clocks of its case, at the moment of deciding.</param>
    public static IReadOnlyList<string> Whatever(CaseReport report, CaseClocks clocks)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(clocks);
        return [.. Sentences()];

        IEnumerable<string> Sentences()
        {
            if (report.State is ReportState.ServiceCompleted) yield return "Wat er na een dienst volgt, vraagt een motivering.";
            // Uitvoeringsbesluit Wmo 2015, art. 4.1.8 lid 3 onder a.
            if (report.Facts.ShieldingLacksGround) yield return "Een afgeschermde melder vraagt een motivering: een beroepsmatige melder gaf geen grond.";
            if (clocks.IsDecisionLate(report)) yield return "Een laat besluit vraagt een motivering: de norm van vijf werkdagen is voorbij.";
        }
    }

    /// <summary>What asks for a motivation of a decision on a report with a proposal; empty where nothing does.</summary>
    internal static IReadOnlyList<string> For(TakeDecision decision, CaseReport report, CaseClocks clocks) =>
        OfTheChoice(decision, report.Proposal!) is { } why ? [why, .. Whatever(report, clocks)] : Whatever(report, clocks);

    private static string? OfTheChoice(TakeDecision decision, Proposal proposal) =>
        decision.Decision is DecisionCode.NoFollowUp ? "Een besluit zonder vervolg vraagt een motivering."
        : (decision.Decision, decision.Service, decision.Receiver) != (proposal.Decision, proposal.Service, proposal.Receiver) ? "Een besluit dat afwijkt van het voorstel vraagt een motivering."
        : null;
}
