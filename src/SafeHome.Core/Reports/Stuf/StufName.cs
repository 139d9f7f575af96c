using SafeHome.Core.Persons;

namespace SafeHome.Core.Reports.Stuf;

/// <summary>
/// Someone a message names beside those involved: a relation of theirs, or someone who was informed. They are no persons of the
/// report, so their numbers are not read: those stay in the message.
/// </summary>
internal sealed class StufName
{
    private PersonName _name = new(null, null, "");
    private string? _full;

    /// <summary>Whether the message names this person at all.</summary>
    public bool IsKnown => IsNamed(_name) || _full is not null;

    /// <summary>The name on one line.</summary>
    public string Text => _full ?? Of(_name);

    /// <summary>A name on one line.</summary>
    public static string Of(PersonName name) => IsNamed(name)
        ? string.Join(' ', new[] { name.GivenNames, name.Prefix, name.Surname }.Where(part => !string.IsNullOrEmpty(part)))
        : "een onbekende persoon";

    public void Read(StufXml xml, Narrative notes)
    {
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "geslachtsnaam": _name = _name with { Surname = xml.Value() ?? "" }; break;
                case "voorvoegselGeslachtsnaam": _name = _name with { Prefix = xml.Value() }; break;
                case "voornamen": _name = _name with { GivenNames = xml.Value() }; break;
                case "volledigeNaam": _full = xml.Value(); break;
                case "extraElementen": notes.ReadExtras(xml); break;
            }
        }
    }

    private static bool IsNamed(PersonName name) => name is not { GivenNames: null, Prefix: null, Surname: "" };
}
