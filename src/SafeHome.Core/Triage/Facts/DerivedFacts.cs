using SafeHome.Core.Reports;

namespace SafeHome.Core.Triage.Facts;

/// <summary>A fact that is put together from others.</summary>
internal sealed record DerivedFact(Fact Fact, Func<FactValues, bool?> Derive);

/// <summary>The facts that are put together from others, in the words of the field.</summary>
internal static class DerivedFacts
{
    private const int Young = 4;

    private static readonly long NotKnown = GivenFacts.Violence.Fact.Gather(["onbekend"]);
    private static readonly long SomethingElse = GivenFacts.Violence.Fact.Gather(["geenHuiselijkGeweld", "andereProblematiek"]);

    public static readonly DerivedFact ByProfession = Of(
        "melderBeroepsmatig", "De melder meldt uit zijn beroep.",
        v => v[GivenFacts.Reporter.Fact] == 0 ? null : CodeLists.IsProfessional(v.CodeOf(GivenFacts.Reporter.Fact)));

    public static readonly DerivedFact DomesticViolence = Of(
        "huiselijkGeweld", "De melding gaat over huiselijk geweld of kindermishandeling; nee waar de melder alleen iets anders noemt.",
        v => Named(v) == 0 ? null : (Named(v) & ~SomethingElse) != 0);

    public static readonly DerivedFact ForVeiligThuis = Of(
        "voorVeiligThuis", "De melding is aan Veilig Thuis gericht en gaat niet alleen over iets anders dan huiselijk geweld.",
        v => v.CodeOf(GivenFacts.Kind.Fact) is not ("NAZ" or "ZVH") && !v.IsNo(DomesticViolence.Fact));

    public static readonly DerivedFact HasMinors = Of(
        "minderjarigen", "Er zijn minderjarigen betrokken, ook als een kind nog niet geboren is.",
        v => v.IsYes(GivenFacts.Unborn.Fact) || v.NumberOf(GivenFacts.YoungestAge.Fact) is not null ? true
            : v.NumberOf(GivenFacts.Minors.Fact) is { } minors ? minors > 0 : null);

    public static readonly DerivedFact UnderFour = Of(
        "kindOnderVier", "Er is een kind jonger dan vier jaar, of een ongeboren kind.",
        v => v.IsYes(GivenFacts.Unborn.Fact) || v.NumberOf(GivenFacts.YoungestAge.Fact) < Young || (v.IsYes(HasMinors.Fact) && Ticked(v, "jongKind")));

    public static readonly DerivedFact Pregnancy = Of(
        "zwangerschap", "Er is een zwangerschap: aangekruist, of er is een ongeboren kind.",
        v => v.IsYes(GivenFacts.Unborn.Fact) || Ticked(v, "zwangerschap"));

    public static readonly DerivedFact VulnerableAdult = Of(
        "kwetsbareVolwassene", "Een volwassene is van anderen afhankelijk: ouderenmishandeling, of een meerderjarig slachtoffer met een verstandelijke beperking.",
        v => v.Has(GivenFacts.Violence.Fact, "ouderenmishandeling")
            || (v.IsYes(GivenFacts.AdultVictim.Fact) && Ticked(v, "verstandelijkeBeperking")));

    public static readonly DerivedFact PartnerViolence = Of(
        "partnergeweld", "Er is geweld door een partner of een ex-partner.",
        v => v.Has(GivenFacts.Violence.Fact, "partnergeweld") || v.Has(GivenFacts.Violence.Fact, "exPartnergeweld"));

    public static readonly DerivedFact HelpRefused = Of(
        "hulpGeweigerd", "Hulp is geweigerd: aangekruist, of de betrokkenen aanvaarden geen hulp, of vraag 4 van het afwegingskader leidde tot de melding.",
        v => Ticked(v, "hulpGeweigerd") || v.IsNo(GivenFacts.HelpAccepted.Fact) || v.NumberOf(GivenFacts.Weighing.Fact) == 4 ? true
            : v.IsYes(GivenFacts.HelpAccepted.Fact) ? false : null);

    public static readonly DerivedFact HelpFailed = Of(
        "hulpZonderResultaat", "Eerdere hulp bracht geen veiligheid: aangekruist, of vraag 5 van het afwegingskader leidde tot de melding.",
        v => Ticked(v, "hulpZonderResultaat") || v.NumberOf(GivenFacts.Weighing.Fact) == 5);

    public static readonly DerivedFact Restrained = Of(
        "huisverbod", "Er is een tijdelijk huisverbod: aangekruist of geantwoord.", v => Ticked(v, "huisverbod") ? true : Answered(v, GivenFacts.Restrained));

    public static readonly DerivedFact Arrested = Of(
        "aanhouding", "Er is iemand aangehouden: aangekruist of geantwoord.", v => Ticked(v, "aanhouding") ? true : Answered(v, GivenFacts.Arrested));

    public static readonly DerivedFact Charged = Of(
        "aangifte", "Er is aangifte gedaan: aangekruist of geantwoord.", v => Ticked(v, "aangifte") ? true : Answered(v, GivenFacts.Charged));

    public static readonly DerivedFact Honour = Of(
        "eergerelateerd", "Er is mogelijk eergerelateerd geweld: aangekruist of geantwoord.",
        v => Ticked(v, "eergerelateerd") ? true : Answered(v, GivenFacts.Honour));

    public static readonly DerivedFact SaveInvolved = Of(
        "saveBetrokken", "SAVE is betrokken: SAVE meldt zelf, of aanvaardde eerder een overdracht.",
        v => v.CodeOf(GivenFacts.Reporter.Fact) is "save" || v.IsYes(GivenFacts.AcceptedBySave.Fact));

    public static readonly DerivedFact EnoughKnown = Of(
        "informatieVoldoende", "De melding zegt genoeg om vervolgstappen te bepalen: er is een signaal, of de aard van het geweld is bekend.",
        v => v[GivenFacts.Signals.Fact] != 0 || Named(v) != 0);

    public static IReadOnlyList<DerivedFact> All { get; } =
    [
        ByProfession, DomesticViolence, ForVeiligThuis, HasMinors, UnderFour, Pregnancy, VulnerableAdult, PartnerViolence, HelpRefused, HelpFailed,
        Restrained, Arrested, Charged, Honour, SaveInvolved, EnoughKnown,
    ];

    private static DerivedFact Of(string id, string description, Func<FactValues, bool?> derive) =>
        new(Fact.OfYesNo(id, FactOrigin.Derived, description), derive);

    private static bool Ticked(FactValues values, string signal) => values.Has(GivenFacts.Signals.Fact, signal);

    private static bool? Answered(FactValues values, GivenFact question) =>
        values.IsYes(question.Fact) ? true : values.IsNo(question.Fact) ? false : null;

    // What kind of violence is named, if any.
    private static long Named(FactValues values) => values[GivenFacts.Violence.Fact] & ~NotKnown;
}
