using Microsoft.OpenApi;
using SafeHome.Core.Reports;
using static SafeHome.Functions.OpenApi.Schemas;

namespace SafeHome.Functions.OpenApi;

/// <summary>The schema of a person in a report. A wrong number, date, postcode or code is kept aside and remarked on, so no pattern refuses it.</summary>
internal static class ReportPersonSchema
{
    private const string KeptAside = "Een waarde die niet kan kloppen wordt apart bewaard, met een opmerking.";

    public static OpenApiSchema Build() => Object(
        "Een persoon.",
        Required("hoedanigheid", Code(CodeLists.PersonCapacity, "Wat de persoon in deze melding is.")),
        Optional("rol", OpenCode(CodeLists.Role, "De rol volgens de StUF-lijst JZR.")),
        Optional("burgerservicenummer", Text($"Negen cijfers die de elfproef doorstaan; 999999999 voor een ongeboren kind. {KeptAside}", 1_000, "999990019")),
        Optional("geslacht", Code(CodeLists.Sex, "Het geslacht (ISO/IEC 5218).")),
        Optional("geboortedatum", Text(
            $"Een datum met nullen voor wat onbekend is; 9999-99-99 voor een ongeboren kind. {KeptAside}", 1_000, "1988-04-12", "1988-04-00", "1988-00-00")),
        Required("naam", Object(
            "De naam.",
            Optional("voornamen", Text("De voornamen.", 200)),
            Optional("voorvoegsel", Text("Het voorvoegsel.", 200, "van der")),
            Required("geslachtsnaam", Filled("De geslachtsnaam zonder voorvoegsel.", 200)))),
        Optional("adres", Object(
            "Het adres.",
            Optional("straatnaam", Text("De straat.")),
            Optional("huisnummer", Number($"Van 1 tot en met 99999. {KeptAside}")),
            Optional("huisletter", Text("De huisletter.")),
            Optional("huisnummertoevoeging", Text("De toevoeging.")),
            Optional("postcode", Text($"Met of zonder spatie. {KeptAside}", 1_000, "3817 KB", "3817KB")),
            Optional("plaats", Text("De woonplaats.")),
            Optional("gemeentecode", Text($"De gemeentecode van het CBS. {KeptAside}", 1_000, "GM0307")))),
        Optional("telefoonnummers", List("Waarop de persoon te bereiken is.", Text("Een telefoonnummer."))));
}
