namespace SafeHome.Functions.OpenApi;

/// <summary>Examples of a StUF message and of its answers. People and numbers are invented.</summary>
internal static class StufExamples
{
    public const string Report = """
        <JZ:vtMeldingDi01 xmlns:JZ="http://www.stufstandaarden.nl/koppelvlak/jz0100" xmlns:StUF="http://www.egem.nl/StUF/StUF0301"
            xmlns:BG="http://www.egem.nl/StUF/sector/bg/0310" xmlns:ZKN="http://www.egem.nl/StUF/sector/zkn/0310"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <JZ:stuurgegevens>
            <StUF:berichtcode>Di01</StUF:berichtcode>
            <StUF:zender><StUF:organisatie>00000004000000099000</StUF:organisatie><StUF:applicatie>BVH</StUF:applicatie></StUF:zender>
            <StUF:ontvanger><StUF:organisatie>00000001000000099000</StUF:organisatie><StUF:applicatie>SafeHomeFunctions</StUF:applicatie></StUF:ontvanger>
            <StUF:referentienummer>PL0900-2026350001-1</StUF:referentienummer>
            <StUF:tijdstipBericht>20261120234100</StUF:tijdstipBericht>
            <StUF:functie>vtMeldingDi01</StUF:functie>
          </JZ:stuurgegevens>
          <JZ:object StUF:entiteittype="VTM">
            <JZ:identificatieVtMelding>2026350001</JZ:identificatieVtMelding>
            <JZ:datumMelding>20261120</JZ:datumMelding>
            <JZ:datumIncident>20261120</JZ:datumIncident>
            <JZ:locatieIncident>Amersfoort</JZ:locatieIncident>
            <JZ:omschrijvingIncident>Ruzie in de woning.</JZ:omschrijvingIncident>
            <JZ:indicatieAgenderingAfstemmingsoverlegGewenst>Nee</JZ:indicatieAgenderingAfstemmingsoverlegGewenst>
            <JZ:contactgegevensVerdiepingOpInfo><JZ:telefoonnummer>0900-8844</JZ:telefoonnummer></JZ:contactgegevensVerdiepingOpInfo>
            <JZ:indicatieSASHIngevuld>Nee</JZ:indicatieSASHIngevuld>
            <JZ:betreft StUF:entiteittype="VTMZOS">
              <JZ:gerelateerde StUF:entiteittype="ZOS">
                <JZ:omschrijvingZorgelijkeSituatie>Buren belden om geschreeuw; de kinderen zaten op de trap.</JZ:omschrijvingZorgelijkeSituatie>
                <JZ:tijdelijkHuisverbod>Nee</JZ:tijdelijkHuisverbod>
                <JZ:heeftBetrokken StUF:entiteittype="ZOSNPS">
                  <JZ:gerelateerde StUF:entiteittype="NPS">
                    <BG:inp.bsn>999990019</BG:inp.bsn>
                    <BG:geslachtsnaam>Berg</BG:geslachtsnaam>
                    <BG:voorvoegselGeslachtsnaam>van der</BG:voorvoegselGeslachtsnaam>
                    <BG:voornamen>Sanne</BG:voornamen>
                    <BG:geslachtsaanduiding>V</BG:geslachtsaanduiding>
                    <BG:geboortedatum StUF:indOnvolledigeDatum="D">19880401</BG:geboortedatum>
                  </JZ:gerelateerde>
                  <JZ:jeugzorgrol>ouder met gezag</JZ:jeugzorgrol>
                </JZ:heeftBetrokken>
              </JZ:gerelateerde>
            </JZ:betreft>
            <JZ:isIngediendDoor StUF:entiteittype="VTMBTR">
              <JZ:gerelateerde><ZKN:naam>Politie Midden-Nederland</ZKN:naam></JZ:gerelateerde>
            </JZ:isIngediendDoor>
          </JZ:object>
        </JZ:vtMeldingDi01>
        """;

    public const string Taken = """
        <StUF:Bv03Bericht xmlns:StUF="http://www.egem.nl/StUF/StUF0301">
          <StUF:stuurgegevens>
            <StUF:berichtcode>Bv03</StUF:berichtcode>
            <StUF:zender><StUF:organisatie>00000001000000099000</StUF:organisatie><StUF:applicatie>SafeHomeFunctions</StUF:applicatie></StUF:zender>
            <StUF:ontvanger><StUF:organisatie>00000004000000099000</StUF:organisatie><StUF:applicatie>BVH</StUF:applicatie></StUF:ontvanger>
            <StUF:referentienummer>0123456789abcdef0123456789abcdef</StUF:referentienummer>
            <StUF:tijdstipBericht>20261120234102000</StUF:tijdstipBericht>
            <StUF:crossRefnummer>PL0900-2026350001-1</StUF:crossRefnummer>
          </StUF:stuurgegevens>
        </StUF:Bv03Bericht>
        """;

    public const string Refused = """
        <StUF:Fo03Bericht xmlns:StUF="http://www.egem.nl/StUF/StUF0301">
          <StUF:stuurgegevens>
            <StUF:berichtcode>Fo03</StUF:berichtcode>
            <StUF:zender><StUF:applicatie>onbekend</StUF:applicatie></StUF:zender>
            <StUF:ontvanger><StUF:applicatie>onbekend</StUF:applicatie></StUF:ontvanger>
            <StUF:referentienummer>0123456789abcdef0123456789abcdef</StUF:referentienummer>
            <StUF:tijdstipBericht>20261120234102000</StUF:tijdstipBericht>
            <StUF:crossRefnummer></StUF:crossRefnummer>
          </StUF:stuurgegevens>
          <StUF:body>
            <StUF:code>StUF055</StUF:code>
            <StUF:plek>client</StUF:plek>
            <StUF:omschrijving>Berichtbody is niet conform schema in sectormodel</StUF:omschrijving>
            <StUF:details>Geen leesbare XML zonder DTD (regel 1, positie 42).</StUF:details>
          </StUF:body>
        </StUF:Fo03Bericht>
        """;
}
