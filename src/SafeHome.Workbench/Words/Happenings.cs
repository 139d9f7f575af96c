using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Routing;

namespace SafeHome.Workbench.Words;

/// <summary>What happened in a case, in a sentence without names of persons.</summary>
internal static class Happenings
{
    /// <summary>The sentence.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="case">Its case, which knows to whom its transfers are.</param>
    /// <param name="receivers">What the receivers are called.</param>
    public static string Of(CaseEvent happened, Case @case, ReceiverDirectory receivers)
    {
        return happened switch
        {
            ReportLinked e => $"Melding {ShortNames.Of(e.ReportId)} hoort bij deze casus",
            ProposalMade e => $"Voorstel voor melding {ShortNames.Of(e.ReportId)}: {Labels.Inside(Labels.Of(e.Proposal.Urgency))}, {Labels.Inside(Labels.Of(e.Proposal.Decision))}",
            DecisionTaken e => $"Besluit over melding {ShortNames.Of(e.ReportId)}: {Decision(e, receivers)}{Because(e.Motivation)}",
            ReferralOffered e => $"Overdracht aangeboden aan {To(e.Referral)}",
            ReferralAnswered { Accepted: true } e => $"Overdracht aanvaard door {To(e.Referral)}",
            ReferralAnswered e => $"Overdracht geweigerd door {To(e.Referral)}{Because(e.Reason)}",
            ReferralWithdrawn e => $"Overdracht aan {To(e.Referral)} ingetrokken{Because(e.Reason)}",
            ReferralLapsed e => $"Geen antwoord op tijd van {To(e.Referral)}; de casus is terug bij Veilig Thuis",
            NoticeGiven e => $"Ter informatie gestuurd aan {Informed(e.ReportId, e.Notice)}: wie de regie heeft",
            FeedbackGiven e => $"De melder kan de uitkomst {e.Outcome} opvragen",
            FeedbackSent => "De uitkomst is bij de melder aangekomen",
            ServiceStarted => "De dienst is begonnen",
            ServiceCompleted e => $"De dienst is klaar{(e.Outcome is { } outcome ? $": {Labels.Inside(Labels.Of(outcome))}" : "")}{Because(e.Reason)}",
            MonitoringPlanned e => $"Monitoring gepland na {string.Join(" en ", e.Months)} maanden",
            MonitoringDone e => $"Bij monitoring {(e.IsSafe ? "veilig" : "onveilig")} bevonden{Because(e.Reason)}",
            ReportClosed e => $"Melding {ShortNames.Of(e.ReportId)} afgesloten{Because(e.Reason)}",
            ReportReopened e => $"Melding {ShortNames.Of(e.ReportId)} heropend{Because(e.Reason)}",
            PersonInformed => "Een persoon is geïnformeerd",
            InformationTermExtended e => $"De informatietermijn van een persoon is twee weken langer{Because(e.Reason)}",
            ReferralAnnounced e => $"Het bericht aan {To(e.Referral)} is aangekomen",
            NoticeAnnounced e => $"Het bericht aan {Informed(e.ReportId, e.Notice)} is aangekomen",
            CaseClaimed => "Casus opgepakt",
            CaseTakenOver e => $"Casus overgenomen van {e.From}{Because(e.Reason)}",
            CaseGivenBack e => $"Casus teruggegeven{Because(e.Reason)}",
            CaseProtected e => $"Casus afgeschermd: alleen nog te zien door {string.Join(", ", e.Staff)}{Because(e.Reason)}",
            ProtectionLifted e => $"Afscherming opgeheven{Because(e.Reason)}",
            ProtectionBroken e => $"Afgeschermde casus geopend door wie niet was genoemd{Because(e.Reason)}",
            PossibleLinkRejected e => $"Geen zelfde huishouden als casus {ShortNames.Of(e.OtherCase)}{Because(e.Reason)}",
            ReportsLeft { Kind: MoveKind.Joined } e => $"{Reports(e.Reports.Count)} samengevoegd met casus {ShortNames.Of(e.To)}{Because(e.Reason)}",
            ReportsLeft e => $"{Reports(e.Reports.Count)} losgemaakt; nu casus {ShortNames.Of(e.To)}{Because(e.Reason)}",
            ReportsArrived { Kind: MoveKind.Joined } e => $"{Reports(e.Reports.Count())} van casus {ShortNames.Of(e.From)} hier gevoegd{Because(e.Reason)}",
            ReportsArrived e => $"Afgesplitst van casus {ShortNames.Of(e.From)}{Because(e.Reason)}",
            _ => "Gewijzigd",
        };

        // One that has left with its report is known where it went.
        string To(ReferralId id) => @case.Referral(id) is { } referral ? receivers.NameOf(referral.Receiver) : "de ontvanger";

        string Informed(string report, int number) => @case.Notice(report, number) is { } notice ? receivers.NameOf(notice.Receiver) : "de ontvanger";
    }

    /// <summary>Who did it.</summary>
    public static string By(CaseEvent happened) => happened.By == CaseEvent.System ? "het systeem" : happened.By;

    private static string Decision(DecisionTaken e, ReceiverDirectory receivers) =>
        Labels.Inside(Labels.Of(e.Decision)) + (e.Service is { } service ? $" ({Labels.Inside(Labels.Of(service))})" : "") + (e.Receiver is { } to ? $" aan {receivers.NameOf(to)}" : "");

    private static string Reports(int count) => Labels.Count(count, "melding", "meldingen");

    private static string Because(string? reason) => string.IsNullOrWhiteSpace(reason) ? "" : $" - {reason}";
}
