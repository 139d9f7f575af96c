using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.Reports;
using SafeHome.Pipeline.Routing;

namespace SafeHome.Functions.Endpoints;

/// <summary>A receiver's answer as it is sent in.</summary>
public sealed record AnswerBody(
    [property: JsonPropertyName("reactie")] string? Answer,
    [property: JsonPropertyName("reden")] string? Reason)
{
    /// <summary>Every fault of the body itself.</summary>
    internal IReadOnlyList<InvalidParam> Faults()
    {
        var faults = new List<InvalidParam>();
        if (Answer is not ("aanvaard" or "geweigerd"))
            faults.Add(new InvalidParam("/reactie", Answer is null ? "required" : "code", "Kies aanvaard of geweigerd."));
        if (Explanation.IsTooLong(Reason)) faults.Add(Explanation.TooLong("/reden"));
        return faults;
    }
}

/// <summary>Why a transfer is withdrawn, as it is sent in.</summary>
public sealed record WithdrawalBody([property: JsonPropertyName("reden")] string? Reason);

/// <summary>A transfer in a list.</summary>
public sealed record TransferItem(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("ontvanger")] string Receiver,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("aangeboden")] DateTime Offered,
    [property: JsonPropertyName("antwoordVoor")] DateTime? AnswerBefore)
{
    internal static string StatusOf(ListedTransfer transfer) =>
        transfer is { IsNotice: true, Status: not ReferralStatus.Withdrawn } ? Terms.Informed : Terms.Of(transfer.Status);

    internal static TransferItem Of(ListedTransfer transfer) =>
        new(transfer.Id, transfer.Receiver, StatusOf(transfer), transfer.Offered.UtcDateTime, transfer.AnswerBefore?.UtcDateTime);

    internal static TransferItem Of(Case @case, Referral referral) => new(
        referral.Id.ToString(),
        referral.Receiver,
        Terms.Of(referral.Status),
        referral.Offered!.Value.UtcDateTime,
        referral.AnswerBefore?.UtcDateTime);
}

/// <summary>A transfer with what its receiver needs to take over. Who reported is told only where it may be (Uitvoeringsbesluit Wmo 2015, art. 4.1.8).</summary>
public sealed record TransferView(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("ontvanger")] string Receiver,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("aangeboden")] DateTime? Offered,
    [property: JsonPropertyName("antwoordVoor")] DateTime? AnswerBefore,
    [property: JsonPropertyName("urgentie")] string? Urgency,
    [property: JsonPropertyName("gemeente")] string? Municipality,
    [property: JsonPropertyName("personen")] IReadOnlyList<PersonView> Persons,
    [property: JsonPropertyName("melding")] CaseReportView? Report,
    [property: JsonPropertyName("motivering")] string? Motivation,
    [property: JsonPropertyName("regie")] string Lead)
{
    internal static TransferView Of(Case @case, Notice notice) => new(
        notice.Id.ToString(),
        notice.Receiver,
        Terms.Informed,
        notice.Given?.UtcDateTime,
        null,
        UrgencyOf(@case.Report(notice.ReportId)!),
        @case.Municipality,
        PersonsOf(@case),
        null,
        null,
        notice.Lead);

    internal static TransferView Of(Case @case, Referral referral, Report? contents)
    {
        var report = @case.Report(referral.ReportId)!;
        return new TransferView(
            referral.Id.ToString(),
            referral.Receiver,
            Terms.Of(referral.Status),
            referral.Offered?.UtcDateTime,
            referral.AnswerBefore?.UtcDateTime,
            UrgencyOf(report),
            @case.Municipality,
            PersonsOf(@case),
            CaseReportView.ForReceiver(report, contents),
            MotivationOf(report, contents),
            referral.Receiver);
    }

    private static string? MotivationOf(CaseReport report, Report? contents) =>
        contents is not null && ReporterDisclosure.IsShielded(contents.Reporter)
            ? SourceInText.Hide(contents, report.Decision?.Motivation)
            : report.Decision?.Motivation;

    private static string? UrgencyOf(CaseReport report) => report.Proposal is { } proposal ? Terms.Of(proposal.Urgency) : null;

    // Who gave the information is told, if at all, only as the reporter.
    private static IReadOnlyList<PersonView> PersonsOf(Case @case) =>
        [.. @case.Persons.Where(person => !SourceInText.IsSource(person.Details.RoleCode)).Select(PersonView.Of)];
}
