using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Reports;
using SafeHome.Core.Triage;

namespace SafeHome.Workbench.Words;

/// <summary>What things are called on the pages.</summary>
internal static class Labels
{
    public static string Of(Urgency? urgency) => urgency switch
    {
        Urgency.Acute => "Acuut",
        Urgency.Urgent => "Spoed",
        Urgency.Elevated => "Verhoogd",
        Urgency.Regular => "Regulier",
        _ => "Nog geen voorstel",
    };

    public static string Of(Phase phase) => phase switch
    {
        Phase.Assessment => "Veiligheidsbeoordeling",
        Phase.Transfer => "Overdracht",
        Phase.Service => "Dienst van Veilig Thuis",
        Phase.Monitoring => "Monitoring",
        Phase.Closed => "Afgesloten",
        _ => phase.ToString(),
    };

    public static string Of(SafetyAppraisal safety) => safety switch
    {
        SafetyAppraisal.Acute => "Acuut onveilig",
        SafetyAppraisal.Structural => "Structureel onveilig",
        SafetyAppraisal.Both => "Acuut en structureel onveilig",
        SafetyAppraisal.None => "Geen onveiligheid gezien",
        _ => "Nog niet te zeggen",
    };

    public static string Of(DecisionCode decision) => decision switch
    {
        DecisionCode.NotAdmissible => "Niet ontvankelijk",
        DecisionCode.VeiligThuisActs => "Veilig Thuis doet het vervolg",
        DecisionCode.Transfer => "Overdragen",
        DecisionCode.NoFollowUp => "Geen vervolg nodig",
        DecisionCode.RegionalCustomWork => "Regionaal maatwerk",
        DecisionCode.WrongAddressee => "Verkeerd geadresseerd",
        _ => decision.ToString(),
    };

    public static string Of(Service service) => service switch
    {
        Service.Investigation => "Onderzoek",
        Service.ConditionsAndFollowUp => "Voorwaarden en vervolg",
        _ => service.ToString(),
    };

    public static string Of(ReferralStatus status) => status switch
    {
        ReferralStatus.Decided => "Wordt aangeboden",
        ReferralStatus.Offered => "Aangeboden",
        ReferralStatus.Accepted => "Aanvaard",
        ReferralStatus.Refused => "Geweigerd",
        ReferralStatus.Withdrawn => "Ingetrokken",
        ReferralStatus.Lapsed => "Verlopen zonder antwoord",
        _ => status.ToString(),
    };

    public static string Of(ReportState state) => state switch
    {
        ReportState.AwaitingProposal => "wacht op een voorstel",
        ReportState.AwaitingDecision => "wacht op een besluit",
        ReportState.AwaitingNewDecision => "wacht op een nieuw besluit",
        ReportState.TransferDecided => "overdracht wordt aangeboden",
        ReportState.TransferOffered => "overdracht wacht op antwoord",
        ReportState.ServiceDecided => "dienst nog niet begonnen",
        ReportState.ServiceRunning => "dienst loopt",
        ReportState.ServiceCompleted => "dienst afgerond, wacht op wat volgt",
        ReportState.Monitoring => "in monitoring",
        ReportState.Closed => "afgesloten",
        _ => state.ToString(),
    };

    public static string Of(ServiceOutcome outcome) => outcome switch
    {
        ServiceOutcome.Confirmed => "Geweld of mishandeling bevestigd",
        ServiceOutcome.NotConfirmed => "Niet bevestigd",
        ServiceOutcome.NoViolence => "Geen sprake van",
        ServiceOutcome.Unfinished => "Afgebroken",
        _ => outcome.ToString(),
    };

    public static string Of(Relation relation) => relation switch
    {
        Relation.SamePersons => "dezelfde personen",
        Relation.RejectedBefore => "eerder als ander huishouden beoordeeld",
        Relation.SameIncident => "hetzelfde incident",
        Relation.SameAddress => "hetzelfde adres",
        _ => relation.ToString(),
    };

    /// <summary>A label within a sentence: without its capital, but for a name.</summary>
    public static string Inside(string label) =>
        label.StartsWith("Veilig Thuis", StringComparison.Ordinal) ? label : char.ToLowerInvariant(label[0]) + label[1..];

    /// <summary>The label of a code; a code that the list does not have as it came.</summary>
    public static string OfCode(string list, string code) => CodeLists.Label(list, code) ?? code;

    /// <summary>A number with its noun, such as "1 melding", "3 meldingen".</summary>
    public static string Count(int number, string one, string more) => number == 1 ? $"1 {one}" : $"{number} {more}";
}
