using System.Text;
using System.Xml;
using System.Xml.Linq;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing.Stuf;

namespace SafeHome.Functions.Tests.Fuzzing;

/// <summary>StUF messages, damaged: one that could be real, the samples, and ones that the schemas allow. Each tells of persons of its own, by whom a leak can be traced.</summary>
public class SendingDamagedXml
{
    private const int Normal = 1_000;

    private static readonly XmlQualifiedName Root = new("vtMeldingDi01", "http://www.stufstandaarden.nl/koppelvlak/jz0100");

    private static readonly Encoding[] Encodings = [new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1, Encoding.UTF32, Encoding.ASCII];

    private static readonly string[] ContentTypes = ["text/xml", "text/xml; charset=utf-8", "application/xml; charset=utf-16", "application/soap+xml", "application/json", ""];

    private static readonly XDocument[] Samples =
    [
        VtMessage.Of("FUZZ"),
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "samples"), "*.xml").Order(StringComparer.Ordinal).Select(file => XDocument.Load(file)),
    ];

    [Fact]
    public async Task No_damage_makes_the_app_fail_hang_or_tell_of_somebody_else()
    {
        var broken = new List<string>();
        foreach (var numbers in FuzzPlan.Numbers(Normal))
            broken.AddRange(await FrontDoor.TryAsync(numbers.Select(Input), Canaries.All));

        broken.ShouldBeEmpty();
    }

    private static FuzzInput Input(int number)
    {
        var random = new Random(number);
        var message = Named(Seed(number, random), number);
        var body = random.Next(10) switch
        {
            0 => message.ToBytes(Encodings[random.Next(Encodings.Length)]),
            < 6 => XmlMutations.Mutate(message, random),
            < 9 => ByteMutations.Mutate(message.ToBytes(Encodings[random.Next(Encodings.Length)]), random, XmlMutations.Tokens),
            _ => ByteMutations.Mutate(XmlMutations.Mutate(message, random), random, XmlMutations.Tokens),
        };
        var contentType = random.Next(8) == 0 ? ContentTypes[random.Next(ContentTypes.Length)] : "application/xml";
        return new FuzzInput(number, XmlExchange.Path, contentType, body, Canaries.OfOthersThan(number));
    }

    private static XDocument Seed(int number, Random random)
    {
        if (random.Next(3) > 0) return Samples[random.Next(Samples.Length)];
        return XDocument.Load(new MemoryStream(new SchemaInstances(number).Draw(Root)));
    }

    private static XDocument Named(XDocument seed, int number)
    {
        var (name, street, door) = Canaries.Of(number);
        var message = new XDocument(seed);
        foreach (var element in message.Descendants().Where(element => !element.HasElements))
        {
            element.Value = element.Name.LocalName switch
            {
                "referentienummer" => $"FUZZ-{number}",
                "geslachtsnaam" => name,
                "gor.openbareRuimteNaam" => street,
                "omschrijvingZorgelijkeSituatie" or "naam" or "naamContactpersoon" => $"{name} met de {door}",
                _ => element.Value,
            };
        }

        return message;
    }
}
