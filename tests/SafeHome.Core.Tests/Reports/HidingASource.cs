using System.Text.Json.Nodes;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Tests.Reports;

public sealed class HidingASource
{
    [Theory]
    [InlineData("Ik, Gerda Geheim, woon ernaast.", "Ik, [afgeschermd] [afgeschermd], woon ernaast.")]
    [InlineData("GEHEIM, dat ben ik.", "[afgeschermd], dat ben ik.")]
    [InlineData("Het bleef geheim.", "Het bleef geheim.")]
    [InlineData("Mevrouw riep om hulp.", "Mevrouw riep om hulp.")]
    [InlineData("Geheimzinnig was het.", "Geheimzinnig was het.")]
    [InlineData("Bel 06-99999999, of 0031 6 9999 9999.", "Bel [afgeschermd], of [afgeschermd].")]
    [InlineData("Bel 06-12345678.", "Bel 06-12345678.")]
    [InlineData("Mail naar Gerda@Buur.example a.u.b.", "Mail naar [afgeschermd] a.u.b.")]
    [InlineData("Informant Wout stond erbij.", "Informant [afgeschermd] stond erbij.")]
    [InlineData("Niets.", "Niets.")]
    public void Name_number_and_mail_of_who_told_are_hidden_and_nothing_else(string text, string told) =>
        SourceInText.Hide(Neighbour, text).ShouldBe(told);

    [Fact]
    public void A_name_that_the_household_bears_too_stays_for_hiding_it_would_tell()
    {
        var grandmother = Read(melder => melder["naam"] = "Oma Van der Berg");

        SourceInText.Hide(grandmother, "Sanne van der Berg is bang voor Oma.").ShouldBe("Sanne van der Berg is bang voor [afgeschermd].");
    }

    [Fact]
    public void The_place_where_the_household_lives_stays()
    {
        var police = Read(melder => melder["naam"] = "Basisteam Amersfoort");

        SourceInText.Hide(police, "Het Basisteam ging naar Amersfoort.").ShouldBe("Het [afgeschermd] ging naar Amersfoort.");
    }

    [Fact]
    public void All_texts_of_a_report_are_hidden_from()
    {
        var told = SourceInText.Hide(Neighbour with
        {
            Situation = Neighbour.Situation with { Outline = "Gerda zag het.", Details = "Gerda belde." },
            Incidents = [new Incident("1", null, "Bij Gerda", "Gerda hoorde het."), new Incident(null, null, null, null)],
        });

        (told.Situation.Outline, told.Situation.Details).ShouldBe(("[afgeschermd] zag het.", "[afgeschermd] belde."));
        told.Incidents.ShouldBe([new Incident("1", null, "Bij [afgeschermd]", "[afgeschermd] hoorde het."), new Incident(null, null, null, null)]);
    }

    [Fact]
    public void Of_a_person_who_told_only_stays_what_they_are_in_the_report()
    {
        var told = SourceInText.Hide(Neighbour.Persons[0]);

        (told.Capacity, told.RoleCode, told.Name).ShouldBe((Neighbour.Persons[0].Capacity, "112", new PersonName(null, null, SourceInText.Hidden)));
        (told.Bsn, told.Sex, told.BirthDate, told.Address).ShouldBe((null, Sex.Unknown, null, null));
        (told.PhoneNumbers.Count, told.Flags.Count, told.SetAside.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void Where_nothing_is_known_of_who_told_nothing_is_hidden() =>
        SourceInText.Hide(Neighbour with { Reporter = new Reporter("buur", null, null, null, null, null), Persons = [] }, "Gerda 06-99999999").ShouldBe("Gerda 06-99999999");

    private static Report Neighbour { get; } = Read(melder =>
    {
        (melder["hoedanigheid"], melder["naam"]) = ("buur", "Mevrouw G. Geheim");
        (melder["telefoonnummer"], melder["emailAdres"]) = ("+31 6 99999999", "gerda@buur.example");
    });

    // The reporter and an informant stand among the persons too.
    private static Report Read(Action<JsonObject> reporter)
    {
        var report = JsonNode.Parse(Example.Json)!.AsObject();
        reporter(report["melder"]!.AsObject());
        foreach (var (role, given, surname) in new[] { ("391", "Gerda", "Geheim"), ("392", "Wout", "Bos") })
        {
            report["heeftBetrekkingOp"]!.AsArray().Add(new JsonObject
            {
                ["hoedanigheid"] = "betrokkene",
                ["rol"] = role,
                ["naam"] = new JsonObject { ["voornamen"] = given, ["geslachtsnaam"] = surname },
            });
        }

        return Example.Read(report.ToJsonString()).Report!;
    }
}
