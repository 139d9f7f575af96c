namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>How the figures were counted.</summary>
internal static class Explanation
{
    public static string ToHtml(bool isExact) => $"""
        <section aria-labelledby="uitleg"><h2 id="uitleg">Hoe dit geteld is</h2>
        <ul>
        <li>Een melding telt in de periode waarin zij ontvangen is, met alles wat er daarna mee gebeurde; zo telt elke melding één keer.</li>
        <li>Wat geen melding voor Veilig Thuis bleek en is doorgezet (VT-00, VT-99), telt niet mee: ook het CBS telt het niet.</li>
        <li>De dag van ontvangst is dag 0. Werkdagen en wettelijke termijnen zijn geteld volgens de Algemene termijnenwet, in de tijd van Nederland.</li>
        <li>Een onderzoek begint binnen vijf dagen na ontvangst en is binnen tien weken na het besluit af (Uitvoeringsbesluit Wmo 2015, artikel 4.1.7). De norm van vijf werkdagen is van het veld.</li>
        <li>Een betrokkene wordt binnen vier weken geïnformeerd (Wmo 2015, artikel 5.3.1).</li>
        <li>De mediaan is de tijd waarbinnen de helft klaar was, in kalendertijd; wat nog loopt zit er niet in. Bij grote achterstanden is het beeld dus te gunstig.</li>
        <li>Het streven van 90% (besluit) en 80% (onderzoek) is van het Landelijk Netwerk Veilig Thuis (2019).</li>
        {(isExact ? "" : "<li>Aantallen zijn afgerond op vijftallen en onder de tien weggelaten, zoals het CBS doet. Een punt betekent: weggelaten, of niet bekend.</li>")}
        </ul></section>

        """;
}
