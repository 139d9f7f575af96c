using System.Xml.Linq;
using SafeHome.Core.Reports;
using SafeHome.Core.Reports.Stuf;
using SafeHome.Testing.Stuf;

namespace SafeHome.Core.Tests.Reports.Stuf;

/// <summary>A valid message in which all that may be nil is nil, and changes to it.</summary>
internal static class Minimal
{
    public static readonly XNamespace Jz = StufNames.Jeugdzorg;
    public static readonly XNamespace Stuf = StufNames.Stuf;
    public static readonly XNamespace Bg = StufNames.Persons;
    public static readonly XNamespace Zkn = StufNames.Organisations;

    /// <summary>The situation of the message, in which someone without a name is involved.</summary>
    public const string Situation = "object/betreft/gerelateerde";

    public const string Involved = Situation + "/heeftBetrokken";

    public const string Person = Involved + "/gerelateerde";

    public const string Informed = "object/isGeinformeerdAan";

    public const string Unit = "object/isIngediendDoor/gerelateerde";

    private const string Nil = "xsi:nil=\"true\"";

    public static XDocument Message() => XDocument.Parse($"""
        <JZ:vtMeldingDi01 xmlns:JZ="{Jz}" xmlns:StUF="{Stuf}" xmlns:BG="{Bg}" xmlns:ZKN="{Zkn}" xmlns:xsi="{VtMessage.Xsi}">
          <JZ:stuurgegevens>
            <StUF:berichtcode>Di01</StUF:berichtcode>
            <StUF:zender><StUF:organisatie>0900</StUF:organisatie><StUF:applicatie>BVH</StUF:applicatie></StUF:zender>
            <StUF:ontvanger><StUF:organisatie>VT20</StUF:organisatie><StUF:applicatie>VTS</StUF:applicatie></StUF:ontvanger>
            <StUF:referentienummer>R1</StUF:referentienummer>
            <StUF:tijdstipBericht>20261120</StUF:tijdstipBericht>
            <StUF:functie>vtMeldingDi01</StUF:functie>
          </JZ:stuurgegevens>
          <JZ:object StUF:entiteittype="VTM">
            <JZ:identificatieVtMelding {Nil}/><JZ:datumMelding {Nil}/><JZ:datumIncident {Nil}/><JZ:locatieIncident {Nil}/>
            <JZ:omschrijvingIncident {Nil}/><JZ:indicatieAgenderingAfstemmingsoverlegGewenst {Nil}/><JZ:contactgegevensVerdiepingOpInfo {Nil}/>
            <JZ:indicatieSASHIngevuld>Nee</JZ:indicatieSASHIngevuld>
            <JZ:betreft StUF:entiteittype="VTMZOS"><JZ:gerelateerde StUF:entiteittype="ZOS">
              <JZ:omschrijvingZorgelijkeSituatie {Nil}/>
              <JZ:heeftBetrokken StUF:entiteittype="ZOSNPS">
                <JZ:gerelateerde><BG:geslachtsnaam {Nil}/><BG:geslachtsaanduiding {Nil}/></JZ:gerelateerde><JZ:jeugzorgrol {Nil}/>
              </JZ:heeftBetrokken>
            </JZ:gerelateerde></JZ:betreft>
            <JZ:isGeinformeerdAan StUF:entiteittype="VTMNPS"><JZ:gerelateerde/><JZ:indicatieGereageerd {Nil}/></JZ:isGeinformeerdAan>
            <JZ:isIngediendDoor StUF:entiteittype="VTMBTR"><JZ:gerelateerde/></JZ:isIngediendDoor>
          </JZ:object>
        </JZ:vtMeldingDi01>
        """);

    /// <summary>Reads the message with only that put in: a path of local names, and the contents, in the namespaces of the message.</summary>
    public static Report With(string path, string contents) => Read(Changed(path, contents));

    public static Report Read(XDocument message) => StufReport.Read(message.ToBytes()).Report.ShouldNotBeNull();

    /// <summary>The message with an element put in or replaced; elements on the way that are not there are made.</summary>
    public static XDocument Changed(string path, string contents)
    {
        var message = Message();
        var at = message.Root!;
        foreach (var name in path.Split('/'))
        {
            var next = at.Elements().FirstOrDefault(element => element.Name.LocalName == name);
            if (next is null) at.Add(next = new XElement(NamespaceOf(name) + name));
            at = next;
        }

        at.Attributes(VtMessage.Xsi + "nil").Remove();
        var wrapped = XElement.Parse($"<x xmlns:JZ=\"{Jz}\" xmlns:StUF=\"{Stuf}\" xmlns:BG=\"{Bg}\" xmlns:ZKN=\"{Zkn}\">{contents}</x>");
        at.Add(wrapped.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), wrapped.Nodes());
        return message;
    }

    private static XNamespace NamespaceOf(string name) => name switch
    {
        "extraElementen" or "extraElement" => Stuf,
        "naam" or "instantiecode" or "rsin" or "vestiging" or "maatschappelijkeActiviteit" or "ingeschrevenNietNatuurlijkPersoon" => Zkn,
        _ when name.Contains('.', StringComparison.Ordinal) || name.StartsWith("voor", StringComparison.Ordinal) => Bg,
        _ => Jz,
    };
}
