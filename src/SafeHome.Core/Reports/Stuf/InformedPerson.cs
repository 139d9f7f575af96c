namespace SafeHome.Core.Reports.Stuf;

/// <summary>Reads someone who was informed of the report, as a line of the narrative.</summary>
internal static class InformedPerson
{
    public static void Read(StufXml xml, Narrative narrative)
    {
        var (who, extras) = (new StufName(), new Narrative());
        string? way = null, day = null, reacted = null, gist = null;
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "gerelateerde": who.Read(xml, extras); break;
                case "wijzeVanInformering": way = xml.Text(); break;
                case "datumGeinformeerd": day = StufDate.Read(xml); break;
                case "indicatieGereageerd": reacted = xml.Text(); break;
                case "strekkingReactie": gist = xml.Text(); break;
                case "extraElementen": extras.ReadExtras(xml); break;
            }
        }

        var parts = new Narrative();
        parts.Add("wijze", way);
        parts.Add("datum", day);
        parts.Add("gereageerd", reacted);
        parts.Add("strekking van de reactie", gist);
        parts.Add("verder", extras.Text);
        if (who.IsKnown || parts.Text is not null) narrative.Add("Geïnformeerd", parts.Text is { } text ? $"{who.Text}\n{text}" : who.Text);
    }
}
