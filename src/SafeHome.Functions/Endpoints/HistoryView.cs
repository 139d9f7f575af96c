using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;

namespace SafeHome.Functions.Endpoints;

/// <summary>Something that happened in the case.</summary>
public sealed record HistoryView(
    [property: JsonPropertyName("tijdstip")] DateTime At,
    [property: JsonPropertyName("door")] string By,
    [property: JsonPropertyName("gebeurtenis")] string Happened,
    [property: JsonPropertyName("melding")] string? Report,
    [property: JsonPropertyName("casus")] string? Case = null,
    [property: JsonPropertyName("reden")] string? Reason = null,
    [property: JsonPropertyName("persoon")] string? Person = null,
    [property: JsonPropertyName("overdracht")] string? Offer = null)
{
    /// <summary>One event; of a move also what the reports had behind them, and each report by itself.</summary>
    internal static IEnumerable<HistoryView> All(CaseEvent happened) => happened switch
    {
        ReportsLeft e => e.Reports.Select(report => new HistoryView(
            e.At.UtcDateTime, e.By, e.Kind is MoveKind.Joined ? "samengevoegdMet" : "koppelingOngedaanGemaakt", report, e.To, e.Reason)),
        ReportsArrived e => e.Events.Select(Of).Concat(e.Reports.Select(report => new HistoryView(
            e.At.UtcDateTime, e.By, e.Kind is MoveKind.Joined ? "samengevoegdUit" : "afgesplitstUit", report, e.From, e.Reason))),
        _ => [Of(happened)],
    };

    private static HistoryView Of(CaseEvent happened) => happened switch
    {
        ReportLinked e => new(e.At.UtcDateTime, e.By, "meldingGekoppeld", e.ReportId),
        ProposalMade e => new(e.At.UtcDateTime, e.By, "voorstelGedaan", e.ReportId),
        DecisionTaken e => new(e.At.UtcDateTime, e.By, "besluitGenomen", e.ReportId, Reason: e.Motivation),
        ReferralOffered e => new(e.At.UtcDateTime, e.By, "overdrachtAangeboden", null, Offer: e.Referral.ToString()),
        ReferralAnswered e => new(e.At.UtcDateTime, e.By, e.Accepted ? "overdrachtAanvaard" : "overdrachtGeweigerd", null, Reason: e.Reason, Offer: e.Referral.ToString()),
        NoticeGiven e => new(e.At.UtcDateTime, e.By, "terInformatieGestuurd", e.ReportId, Offer: new NoticeId(e.ReportId, e.Notice).ToString()),
        ReferralWithdrawn e => new(e.At.UtcDateTime, e.By, "overdrachtIngetrokken", null, Reason: e.Reason, Offer: e.Referral.ToString()),
        ReferralLapsed e => new(e.At.UtcDateTime, e.By, "overdrachtVerlopen", null, Offer: e.Referral.ToString()),
        FeedbackGiven e => new(e.At.UtcDateTime, e.By, "teruggekoppeld", e.ReportId),
        PossibleLinkRejected e => new(e.At.UtcDateTime, e.By, "mogelijkeKoppelingAfgewezen", e.ReportId, e.OtherCase, e.Reason),
        FeedbackSent e => new(e.At.UtcDateTime, e.By, "terugkoppelingVerstuurd", e.ReportId),
        ReferralAnnounced e => new(e.At.UtcDateTime, e.By, "overdrachtGemeld", null, Offer: e.Referral.ToString()),
        NoticeAnnounced e => new(e.At.UtcDateTime, e.By, "terInformatieGemeld", e.ReportId, Offer: new NoticeId(e.ReportId, e.Notice).ToString()),
        CaseClaimed e => new(e.At.UtcDateTime, e.By, "casusOpgepakt", null),
        CaseTakenOver e => new(e.At.UtcDateTime, e.By, "casusOvergenomen", null, Reason: e.Reason),
        CaseGivenBack e => new(e.At.UtcDateTime, e.By, "casusTeruggegeven", null, Reason: e.Reason),
        CaseProtected e => new(e.At.UtcDateTime, e.By, "casusAfgeschermd", null, Reason: e.Reason),
        ProtectionLifted e => new(e.At.UtcDateTime, e.By, "afschermingOpgeheven", null, Reason: e.Reason),
        ProtectionBroken e => new(e.At.UtcDateTime, e.By, "afschermingDoorbroken", null, Reason: e.Reason),
        ServiceStarted e => new(e.At.UtcDateTime, e.By, "dienstBegonnen", e.ReportId),
        ServiceCompleted e => new(e.At.UtcDateTime, e.By, e.Outcome is ServiceOutcome.Unfinished ? "dienstAfgebroken" : "dienstAfgerond", e.ReportId, Reason: e.Reason),
        MonitoringPlanned e => new(e.At.UtcDateTime, e.By, "monitoringGepland", e.ReportId),
        MonitoringDone e => new(e.At.UtcDateTime, e.By, e.IsSafe ? "monitoringVeilig" : "monitoringOnveilig", e.ReportId, Reason: e.Reason),
        ReportClosed e => new(e.At.UtcDateTime, e.By, "meldingAfgesloten", e.ReportId, Reason: e.Reason),
        ReportReopened e => new(e.At.UtcDateTime, e.By, "meldingHeropend", e.ReportId, Reason: e.Reason),
        PersonInformed e => new(e.At.UtcDateTime, e.By, "persoonGeinformeerd", e.ReportId, Person: e.PersonId),
        InformationTermExtended e => new(e.At.UtcDateTime, e.By, "informatietermijnVerlengd", e.ReportId, Reason: e.Reason, Person: e.PersonId),
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };
}
