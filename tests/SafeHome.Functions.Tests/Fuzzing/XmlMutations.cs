using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace SafeHome.Functions.Tests.Fuzzing;

/// <summary>Damages XML by its structure: what comes of it is mostly XML still, but not what belongs there.</summary>
internal static class XmlMutations
{
    /// <summary>Pieces of XML, to be put in anywhere.</summary>
    public static IReadOnlyList<string> Tokens { get; } =
    [
        "<", ">", "/>", "</", "&", "&lt;", "&#0;", "&#xD800;", "&#x10FFFF;", "&x;", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>", "<!DOCTYPE x [", "]>",
        "<!ENTITY e \"e\">", "xmlns=\"\"", "xmlns:StUF=\"x\"", " xsi:nil=\"true\"", " StUF:noValue=\"geenWaarde\"", "<?xml version=\"1.1\"?>", "encoding=\"utf-7\"", "\"", "'", "\uFEFF",
    ];

    // A place in the text where something else goes, which may be no XML at all.
    private const string Place = "ditgaateruit";

    private static readonly string[] Strange =
    [
        "", " ", "&#xA;", "0", "-1", "99999999", "20269999", "+0019880412.", "1e9", "999999999", "000000000", "Ja", "<a/>", "<![CDATA[<a>]]>", "<!-- x -->", "<?x y?>",
        "&e;", "&#x202E;", "\u0085", "😀", "\uFFFE", "GM9999", "<JZ:vtMeldingDi01 xmlns:JZ=\"http://www.stufstandaarden.nl/koppelvlak/jz0100\"/>",
    ];

    /// <summary>A damaged copy, as text.</summary>
    public static byte[] Mutate(XDocument seed, Random random)
    {
        var copy = new XDocument(seed);
        var elements = copy.Descendants().ToList();
        var element = elements[random.Next(elements.Count)];
        var instead = Instead(element, elements, random);
        if (random.Next(2) == 0 && element.Parent is not null) element.ReplaceWith(Place);
        else element.Value = Place;
        return Encoding.UTF8.GetBytes(copy.ToString(SaveOptions.DisableFormatting).Replace(Place, instead, StringComparison.Ordinal));
    }

    private static string Instead(XElement element, List<XElement> elements, Random random) => random.Next(6) switch
    {
        0 => Deep(random),
        1 => new string((char)random.Next('a', 'z'), 1 << random.Next(1, 20)),
        2 => string.Concat(Enumerable.Repeat(element.ToString(SaveOptions.DisableFormatting), random.Next(2, 30))),
        3 => elements[random.Next(elements.Count)].ToString(SaveOptions.DisableFormatting),
        4 => $"<a {string.Join(' ', Enumerable.Range(0, random.Next(5_000)).Select(number => string.Create(CultureInfo.InvariantCulture, $"xmlns:n{number}=\"u{number}\"")))}/>",
        _ => Strange[random.Next(Strange.Length)],
    };

    private static string Deep(Random random)
    {
        var depth = 1 << random.Next(1, 16);
        var open = string.Concat(Enumerable.Repeat("<a>", depth));
        return random.Next(2) == 0 ? open : open + string.Concat(Enumerable.Repeat("</a>", depth));
    }
}
