using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Matching;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Routing;

namespace SafeHome.Functions.Endpoints;

/// <summary>The Dutch terms of the interface for the values of the code. <c>docs/glossary.md</c> joins the two.</summary>
internal static class Terms
{
    public static string Of(ReportProgress progress) => progress switch
    {
        ReportProgress.Received => "ontvangen",
        ReportProgress.Linked => "gekoppeld",
        ReportProgress.Proposed => "voorgesteld",
        ReportProgress.Decided => "besloten",
        ReportProgress.Transferred => "overgedragen",
        ReportProgress.Closed => "afgesloten",
        ReportProgress.Parked => "geparkeerd",
        _ => throw new ArgumentOutOfRangeException(nameof(progress)),
    };

    public static string Of(Phase phase) => phase.Code();

    public static string Of(Urgency urgency) => urgency.Code();

    public static string Of(SafetyAppraisal safety) => safety.Code();

    public static string? Of(Service? service) => service?.Code();

    public static bool TryService(string? term, out Service? service)
    {
        service = term switch { "onderzoek" => Service.Investigation, "voorwaardenEnVervolg" => Service.ConditionsAndFollowUp, _ => null };
        return term is null || service is not null;
    }

    public static string Of(ServiceOutcome outcome) => outcome.Code();

    public static bool TryOutcome(string? term, out ServiceOutcome? outcome)
    {
        outcome = Enum.GetValues<ServiceOutcome>().Cast<ServiceOutcome?>().FirstOrDefault(one => Of(one!.Value) == term);
        return term is null || outcome is not null;
    }

    public static string? Of(FollowUp? followUp) => followUp?.Code();

    /// <summary>The status of a notice, which is never answered.</summary>
    public const string Informed = "terInformatie";

    public static string Of(ReferralStatus status) => status.Code();

    public static string Of(OfferMessageState state) => state switch
    {
        OfferMessageState.Taken => "verstuurd",
        OfferMessageState.UnderWay => "onderweg",
        OfferMessageState.Parked => "geparkeerd",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(ClockTerm term) => term.Code();

    public static string Of(ClockKind kind) => kind.Code();

    public static string Of(EscalationStep step) => step.Code();

    public static string Of(Relation relation) => relation switch
    {
        Relation.SamePersons => "zelfdePersonen",
        Relation.RejectedBefore => "eerderAfgewezen",
        Relation.SameIncident => "zelfdeIncident",
        Relation.SameAddress => "zelfdeAdres",
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    public static string Of(PersonField field) => field switch
    {
        PersonField.Bsn => "burgerservicenummer",
        PersonField.GivenNames => "voornamen",
        PersonField.Surname => "geslachtsnaam",
        PersonField.BirthDate => "geboortedatum",
        PersonField.Sex => "geslacht",
        PersonField.Address => "adres",
        PersonField.Phone => "telefoonnummer",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public static string Of(ComparisonLevel level) => level switch
    {
        ComparisonLevel.Missing => "ontbreekt",
        ComparisonLevel.Exact => "gelijk",
        ComparisonLevel.Nickname => "roepnaam",
        ComparisonLevel.OtherGivenName => "andereVoornaam",
        ComparisonLevel.Initial => "voorletter",
        ComparisonLevel.PartOfDouble => "deelVanDubbeleNaam",
        ComparisonLevel.SoundsAlike => "klinktGelijk",
        ComparisonLevel.OneLetter => "eenLetter",
        ComparisonLevel.Similar => "lijktErop",
        ComparisonLevel.Swapped => "verwisseld",
        ComparisonLevel.OneDigit => "eenCijfer",
        ComparisonLevel.YearDiffers => "anderJaar",
        ComparisonLevel.YearAndMonth => "jaarEnMaand",
        ComparisonLevel.Year => "jaar",
        ComparisonLevel.PostcodeAndNumber => "postcodeEnHuisnummer",
        ComparisonLevel.StreetAndNumber => "straatEnHuisnummer",
        ComparisonLevel.Street => "straat",
        ComparisonLevel.Place => "plaats",
        ComparisonLevel.Different => "verschilt",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
