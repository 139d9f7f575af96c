using System.Text;
using System.Xml.Linq;

namespace SafeHome.Testing.Stuf;

/// <summary>An invented <c>vtMeldingDi01</c> of the police: the household of <see cref="SampleReport"/>, and changes to it.</summary>
/// <remarks>Every personal value in it is one of <see cref="SampleReport.PersonalData"/>, so that a test can look for leaks.</remarks>
public static class VtMessage
{
    /// <summary>The namespace of xsi:nil.</summary>
    public static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly XNamespace _jz = "http://www.stufstandaarden.nl/koppelvlak/jz0100";
    private static readonly XNamespace _stuf = "http://www.egem.nl/StUF/StUF0301";

    /// <summary>A valid message with that reference.</summary>
    public static XDocument Of(string reference, string organisation = "00000004000000099000") => XDocument.Parse($"""
        <JZ:vtMeldingDi01 xmlns:JZ="{_jz}" xmlns:StUF="{_stuf}" xmlns:BG="http://www.egem.nl/StUF/sector/bg/0310"
            xmlns:ZKN="http://www.egem.nl/StUF/sector/zkn/0310" xmlns:xsi="{Xsi}">
          <JZ:stuurgegevens>
            <StUF:berichtcode>Di01</StUF:berichtcode>
            <StUF:zender>
              <StUF:organisatie>{organisation}</StUF:organisatie><StUF:applicatie>BVH</StUF:applicatie>
              <StUF:administratie>Eenheid</StUF:administratie><StUF:gebruiker>gebruiker-1</StUF:gebruiker>
            </StUF:zender>
            <StUF:ontvanger><StUF:organisatie>00000001000000099000</StUF:organisatie><StUF:applicatie>Ontvangst</StUF:applicatie></StUF:ontvanger>
            <StUF:referentienummer>{reference}</StUF:referentienummer>
            <StUF:tijdstipBericht>20260303110500123</StUF:tijdstipBericht>
            <StUF:functie>vtMeldingDi01</StUF:functie>
          </JZ:stuurgegevens>
          <JZ:object StUF:entiteittype="VTM">
            <JZ:identificatieVtMelding>2026060001</JZ:identificatieVtMelding>
            <JZ:datumMelding>20260303</JZ:datumMelding>
            <JZ:datumIncident>20260302</JZ:datumIncident>
            <JZ:locatieIncident>Vlierbeslaan</JZ:locatieIncident>
            <JZ:omschrijvingIncident>Een man schreeuwde de hele nacht.</JZ:omschrijvingIncident>
            <JZ:indicatieAgenderingAfstemmingsoverlegGewenst>Ja</JZ:indicatieAgenderingAfstemmingsoverlegGewenst>
            <JZ:contactgegevensVerdiepingOpInfo><JZ:naamContactpersoon>Agent Kwartslag</JZ:naamContactpersoon></JZ:contactgegevensVerdiepingOpInfo>
            <JZ:indicatieSASHIngevuld>Nee</JZ:indicatieSASHIngevuld>
            <JZ:betreft StUF:entiteittype="VTMZOS">
              <JZ:gerelateerde StUF:entiteittype="ZOS">
                <JZ:omschrijvingZorgelijkeSituatie>Hij schreeuwde de hele nacht en duwde zijn vrouw.</JZ:omschrijvingZorgelijkeSituatie>
                <JZ:heeftBetrokken StUF:entiteittype="ZOSNPS">
                  <JZ:gerelateerde>
                    <BG:inp.bsn>999990019</BG:inp.bsn>
                    <BG:geslachtsnaam>Quizzelbach</BG:geslachtsnaam>
                    <BG:voornamen>Ottoline</BG:voornamen>
                    <BG:geslachtsaanduiding>V</BG:geslachtsaanduiding>
                    <BG:geboortedatum>19880412</BG:geboortedatum>
                    <BG:telefoonnummer>0655512345</BG:telefoonnummer>
                    <BG:formeelVerblijfadresBinnenland>
                      <BG:wpl.woonplaatsNaam>Amersfoort</BG:wpl.woonplaatsNaam>
                      <BG:gor.openbareRuimteNaam>Vlierbeslaan</BG:gor.openbareRuimteNaam>
                      <BG:aoa.postcode>3817ZK</BG:aoa.postcode>
                      <BG:aoa.huisnummer>1</BG:aoa.huisnummer>
                    </BG:formeelVerblijfadresBinnenland>
                  </JZ:gerelateerde>
                  <JZ:jeugzorgrol>ouder met gezag</JZ:jeugzorgrol>
                </JZ:heeftBetrokken>
                <JZ:heeftBetrokken StUF:entiteittype="ZOSNPS">
                  <JZ:gerelateerde>
                    <BG:geslachtsnaam>Quizzelbach</BG:geslachtsnaam>
                    <BG:voornamen>Fenna</BG:voornamen>
                    <BG:geslachtsaanduiding>V</BG:geslachtsaanduiding>
                    <BG:geboortedatum>20170508</BG:geboortedatum>
                  </JZ:gerelateerde>
                  <JZ:jeugzorgrol>kind</JZ:jeugzorgrol>
                </JZ:heeftBetrokken>
              </JZ:gerelateerde>
            </JZ:betreft>
            <JZ:isIngediendDoor StUF:entiteittype="VTMBTR">
              <JZ:gerelateerde><ZKN:naam>Politie Midden-Nederland</ZKN:naam></JZ:gerelateerde>
            </JZ:isIngediendDoor>
          </JZ:object>
        </JZ:vtMeldingDi01>
        """);

    /// <summary>The same message with another value in the first element of that local name; null takes the element away.</summary>
    public static XDocument With(this XDocument message, string element, string? value)
    {
        var first = message.Descendants().First(one => one.Name.LocalName == element);
        if (value is null) first.Remove();
        else first.Value = value;
        return message;
    }

    /// <summary>The same message in an envelope of SOAP.</summary>
    public static XDocument InEnvelope(this XDocument message, XNamespace soap) => new(new XElement(
        soap + "Envelope", new XElement(soap + "Header", new XElement(XName.Get("MessageID", "urn:adres"), "1")), new XElement(soap + "Body", message.Root)));

    /// <summary>The message in an encoding that it declares.</summary>
    public static byte[] ToBytes(this XDocument message, Encoding? encoding = null)
    {
        var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, encoding ?? new UTF8Encoding(false))) message.Save(writer);
        return bytes.ToArray();
    }
}
