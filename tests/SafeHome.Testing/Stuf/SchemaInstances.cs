using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace SafeHome.Testing.Stuf;

/// <summary>Draws documents of every shape that the schemas allow: elements left out, repeated and nil, attributes, values at their edges.</summary>
public sealed class SchemaInstances(int seed)
{
    private const int MostRepeats = 3;

    private static readonly XNamespace _xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly string[] _texts =
        ["", "x", "Ja", "Nee, nog niet", "Şükrü", "regel\nregel", "<&>\"'", "😀", "日本", "  wit  ", "]]>", "123456782", "999999999", "onbekend", "\u0085\u2028"];

    private static readonly string[] _days =
        ["19880412", "19880400", "0", "99999999", "-5", "+20261120", "20269999", "1", "20240229", "20230229", "00000000", "0019880412", "18500101", "10101"];

    private readonly Random _random = new(seed);

    /// <summary>A valid document with that root element, as UTF-8.</summary>
    public byte[] Draw(XmlQualifiedName root)
    {
        var document = new XDocument(Element((XmlSchemaElement)StufSchemas.All.GlobalElements[root]!));
        var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
            document.Save(writer);
        return bytes.ToArray();
    }

    private XElement Element(XmlSchemaElement schema)
    {
        var element = new XElement(Name(schema.QualifiedName));
        var type = schema.ElementSchemaType!;
        if (type is XmlSchemaComplexType complex)
        {
            foreach (XmlSchemaAttribute attribute in complex.AttributeUses.Values) AddAttribute(element, attribute);
        }

        if (schema.IsNillable && OneIn(4)) element.Add(new XAttribute(_xsi + "nil", "true"));
        else if (schema.FixedValue is { } value) element.Value = value;
        else if (type is XmlSchemaComplexType { ContentTypeParticle: XmlSchemaGroupBase particle }) element.Add(Children(particle));
        else element.Value = Text(type);
        return element;
    }

    private IEnumerable<XElement> Children(XmlSchemaParticle particle)
    {
        for (var times = Times(particle); times > 0; times--)
        {
            switch (particle)
            {
                case XmlSchemaElement element:
                    yield return Element(element);
                    break;
                case XmlSchemaChoice choice:
                    foreach (var child in Children((XmlSchemaParticle)choice.Items[_random.Next(choice.Items.Count)])) yield return child;
                    break;
                case XmlSchemaSequence sequence:
                    foreach (var child in sequence.Items.Cast<XmlSchemaParticle>().SelectMany(Children)) yield return child;
                    break;
            }
        }
    }

    private int Times(XmlSchemaParticle particle) =>
        _random.Next((int)particle.MinOccurs, (int)Math.Min(particle.MaxOccurs, Math.Max(particle.MinOccurs, MostRepeats)) + 1);

    private void AddAttribute(XElement element, XmlSchemaAttribute attribute)
    {
        if (attribute.Use == XmlSchemaUse.Required || OneIn(4))
            element.Add(new XAttribute(Name(attribute.QualifiedName), attribute.FixedValue ?? Text(attribute.AttributeSchemaType!)));
    }

    private string Text(XmlSchemaType type)
    {
        var levels = Levels(type).ToList();
        // A type lists some of the codes of the type under it.
        string[] codes = [.. levels.Select(CodesOf).FirstOrDefault(codes => codes.Any(), [])];
        if (codes.Length > 0) return codes[_random.Next(codes.Length)];
        var facets = levels.SelectMany(level => level.Cast<XmlSchemaFacet>()).ToList();
        if (facets.OfType<XmlSchemaPatternFacet>().FirstOrDefault() is { } pattern) return Matching(pattern.Value!);
        return type.Datatype!.TypeCode switch
        {
            XmlTypeCode.Decimal => _days[_random.Next(_days.Length)],
            XmlTypeCode.PositiveInteger => OneIn(4) ? "+99999" : _random.Next(1, 300).ToString(CultureInfo.InvariantCulture),
            XmlTypeCode.Boolean => OneIn(2) ? "true" : "0",
            _ => Sized(facets),
        };
    }

    private string Sized(IReadOnlyList<XmlSchemaFacet> facets)
    {
        int? Limit<T>() => facets.OfType<T>().Cast<XmlSchemaFacet>().Select(facet => (int?)int.Parse(facet.Value!, CultureInfo.InvariantCulture)).Min();
        if (Limit<XmlSchemaLengthFacet>() is { } length) return new string('7', length);
        var text = _texts[_random.Next(_texts.Length)];
        if (Limit<XmlSchemaMaxLengthFacet>() is { } most && (text.Length > most || OneIn(8))) text = new string('x', most);
        return text.PadRight(Limit<XmlSchemaMinLengthFacet>() ?? 0, 'x');
    }

    // What the patterns of these schemas are made of: a class of characters, how many of it, and so on.
    private string Matching(string pattern)
    {
        var text = new StringBuilder();
        for (var at = 0; at < pattern.Length;)
        {
            var end = pattern.IndexOf(']', at);
            var characters = Characters(pattern[(at + 1)..end]);
            at = end + 1;
            var (fewest, most) = (1, 1);
            if (at < pattern.Length && pattern[at] == '{')
            {
                end = pattern.IndexOf('}', at);
                int[] limits = [.. pattern[(at + 1)..end].Split(',').Select(limit => int.Parse(limit, CultureInfo.InvariantCulture))];
                (fewest, most, at) = (limits[0], limits[^1], end + 1);
            }

            for (var times = _random.Next(fewest, most + 1); times > 0; times--) text.Append(characters[_random.Next(characters.Length)]);
        }

        return text.ToString();
    }

    private static string Characters(string ranges)
    {
        var all = new StringBuilder();
        for (var at = 0; at < ranges.Length; at += 3)
        {
            for (var character = ranges[at]; character <= ranges[at + 2]; character++) all.Append(character);
        }

        return all.ToString();
    }

    private static IEnumerable<string> CodesOf(XmlSchemaObjectCollection facets) =>
        facets.OfType<XmlSchemaEnumerationFacet>().Select(code => code.Value!);

    // From the type down to what it is derived from.
    private static IEnumerable<XmlSchemaObjectCollection> Levels(XmlSchemaType? type)
    {
        for (; type is not null; type = type.BaseXmlSchemaType)
        {
            switch (type)
            {
                case XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeRestriction restriction }:
                    yield return restriction.Facets;
                    break;
                case XmlSchemaComplexType { ContentModel.Content: XmlSchemaSimpleContentRestriction restriction }:
                    yield return restriction.Facets;
                    foreach (var inner in Levels(restriction.BaseType)) yield return inner;
                    break;
            }
        }
    }

    private bool OneIn(int many) => _random.Next(many) == 0;

    private static XName Name(XmlQualifiedName name) => XName.Get(name.Name, name.Namespace);
}
