using SafeHome.Core.Reports;

namespace SafeHome.Core.Tests.Reports;

public sealed class RefusingAReport
{
    [Theory]
    [InlineData("/soort", "", "required")]
    [InlineData("/soort", "null", "required")]
    [InlineData("/soort", "\"XX\"", "code")]
    [InlineData("/soort", "\"vt\"", "code")]
    [InlineData("/soort", "1", "type")]
    [InlineData("/referentienummer", "\"\"", "required")]
    [InlineData("/referentienummer", "\"  \"", "required")]
    [InlineData("/datumTijd", "\"2026-11-20T23:41:00\"", "dateTime")]
    [InlineData("/datumTijd", "\"2026-11-20\"", "dateTime")]
    [InlineData("/datumTijd", "\"20-11-2026 23:41\"", "dateTime")]
    [InlineData("/datumTijd", "\"2026-02-30T23:41:00Z\"", "dateTime")]
    [InlineData("/datumTijd", "\"0001-01-01T00:00:00+14:00\"", "dateTime")]
    [InlineData("/datumTijd", "1763678460", "type")]
    [InlineData("/terugkoppelingGewenst", "\"ja\"", "type")]
    [InlineData("/melder", "", "required")]
    [InlineData("/melder", "[]", "type")]
    [InlineData("/melder/hoedanigheid", "", "required")]
    [InlineData("/melder/hoedanigheid", "\"tandarts\"", "code")]
    [InlineData("/melder/bijnaam", "\"x\"", "unknownField")]
    [InlineData("/zorgelijkeSituatie/situatieSchets", "", "required")]
    [InlineData("/zorgelijkeSituatie/situatieSchets", "\"a\\u0000b\"", "text")]
    [InlineData("/zorgelijkeSituatie/aardGeweld", "\"onbekend\"", "type")]
    [InlineData("/zorgelijkeSituatie/aardGeweld/1", "\"ruzie\"", "code")]
    [InlineData("/zorgelijkeSituatie/signalen/0", "7", "type")]
    [InlineData("/zorgelijkeSituatie/signalen/0", "null", "type")]
    [InlineData("/zorgelijkeSituatie/vraagAntwoord/0/vraag", "\"VT-008\"", "code")]
    [InlineData("/zorgelijkeSituatie/vraagAntwoord/0/antwoord", "", "required")]
    [InlineData("/zorgelijkeSituatie/sashNiveau", "\"extreem\"", "code")]
    [InlineData("/zorgelijkeSituatie/meldcode/afwegingsvraag", "6", "range")]
    [InlineData("/zorgelijkeSituatie/meldcode/afwegingsvraag", "2.5", "type")]
    [InlineData("/naarAanleidingVan/0/datumTijd", "\"gisteren\"", "dateTime")]
    [InlineData("/heeftBetrekkingOp", "", "required")]
    [InlineData("/heeftBetrekkingOp", "[]", "required")]
    [InlineData("/heeftBetrekkingOp", "{}", "type")]
    [InlineData("/heeftBetrekkingOp/0", "\"Sanne\"", "type")]
    [InlineData("/heeftBetrekkingOp/0/hoedanigheid", "\"dader\"", "code")]
    [InlineData("/heeftBetrekkingOp/0/naam", "", "required")]
    [InlineData("/heeftBetrekkingOp/0/naam/geslachtsnaam", "\" \"", "required")]
    [InlineData("/heeftBetrekkingOp/0/geslacht", "\"M\"", "code")]
    [InlineData("/heeftBetrekkingOp/0/burgerservicenummer", "999990019", "type")]
    [InlineData("/heeftBetrekkingOp/0/adres/huisnummer", "\"12\"", "type")]
    public void A_fault_is_named_with_its_place_and_its_kind(string pointer, string value, string code)
    {
        var reading = Example.ReadWith(pointer, value);

        reading.Report.ShouldBeNull();
        var problem = reading.Problems.ShouldHaveSingleItem();
        (problem.Name, problem.Code).ShouldBe((pointer, code));
    }

    [Theory]
    [InlineData("/referentienummer", 101)]
    [InlineData("/verzoek", 1_001)]
    [InlineData("/melder/naam", 201)]
    [InlineData("/heeftBetrekkingOp/0/naam/geslachtsnaam", 201)]
    [InlineData("/zorgelijkeSituatie/situatieSchets", 1_000_001)]
    public void A_text_that_is_one_character_too_long_is_refused_and_one_shorter_is_not(string pointer, int length)
    {
        Example.ReadWith(pointer, $"\"{new string('x', length)}\"").Problems.ShouldHaveSingleItem().Code.ShouldBe("length");
        Example.ReadWith(pointer, $"\"{new string('x', length - 1)}\"").Problems.ShouldBeEmpty();
    }

    [Fact]
    public void All_faults_come_to_light_at_once()
    {
        var reading = Example.Read("""{"soort":"VT","melder":{},"heeftBetrekkingOp":[{"naam":{}}],"extra":1}""");

        reading.Problems.Select(problem => (problem.Name, problem.Code)).ShouldBe(
            [
                ("/referentienummer", "required"), ("/datumTijd", "required"), ("/melder/hoedanigheid", "required"),
                ("/zorgelijkeSituatie", "required"), ("/heeftBetrekkingOp/0/hoedanigheid", "required"),
                ("/heeftBetrekkingOp/0/naam/geslachtsnaam", "required"), ("/extra", "unknownField"),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void A_field_that_stands_there_twice_is_refused()
    {
        var reading = Example.Read(Example.Json.Replace("\"soort\": \"VT\",", "\"soort\": \"VT\", \"soort\": \"NAZ\","));

        var problem = reading.Problems.ShouldHaveSingleItem();
        (problem.Name, problem.Code).ShouldBe(("/soort", "duplicate"));
    }

    [Fact]
    public void A_pointer_escapes_the_slash_and_the_tilde() =>
        Example.Read(Example.Json.Replace("\"plaats\"", "\"a/b~c\""))
            .Problems.ShouldHaveSingleItem().Name.ShouldBe("/heeftBetrekkingOp/0/adres/a~1b~0c");

    [Fact]
    public void The_name_of_an_unknown_field_is_shown_no_longer_than_64_characters()
    {
        var reading = Example.ReadWith("/" + new string('n', 500), "1");

        reading.Problems.ShouldHaveSingleItem().Name.ShouldBe("/" + new string('n', 64));
    }

    [Fact]
    public void No_more_than_a_hundred_problems_are_listed()
    {
        var fields = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"f{i}\":1"));

        Example.Read($"{{{fields}}}").Problems.Count.ShouldBe(100);
    }

    [Fact]
    public void A_report_about_more_than_a_hundred_persons_is_refused()
    {
        var person = """{"hoedanigheid":"getuige","naam":{"geslachtsnaam":"Berg"}}""";

        Example.ReadWith("/heeftBetrekkingOp", $"[{string.Join(',', Enumerable.Repeat(person, 101))}]")
            .Problems.ShouldHaveSingleItem().Code.ShouldBe("length");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Sanne van der Berg")]
    [InlineData("{\"soort\":\"VT\",}")]
    [InlineData("{\"soort\":\"VT\"} {}")]
    [InlineData("{/* Sanne */}")]
    public void What_is_not_JSON_gets_one_problem_without_content(string body)
    {
        var problem = Example.Read(body).Problems.ShouldHaveSingleItem();

        (problem.Name, problem.Code).ShouldBe(("", "json"));
        problem.Reason.ShouldStartWith("Geen geldige JSON");
        problem.Reason.ShouldNotContain("Sanne");
    }

    [Fact]
    public void Nesting_deeper_than_32_is_not_followed() =>
        Example.Read(new string('[', 40) + new string(']', 40)).Problems.ShouldHaveSingleItem().Code.ShouldBe("json");

    [Fact]
    public void Something_other_than_an_object_is_refused()
    {
        var problem = Example.Read("[]").Problems.ShouldHaveSingleItem();
        (problem.Name, problem.Code).ShouldBe(("", "type"));
    }

    [Fact]
    public void Broken_UTF_8_is_not_JSON()
    {
        byte[] body = [.. "{\"soort\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        ReportJson.Read(body).Problems.ShouldHaveSingleItem().Code.ShouldBe("json");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_text_in_a_value_nor_in_a_name()
    {
        Example.Read(Example.Json.Replace("Graag beoordelen", "\\ud800")).Problems.ShouldHaveSingleItem().Code.ShouldBe("text");
        Example.Read(Example.Json.Replace("\"verzoek\"", "\"\\ud800\"")).Problems.ShouldHaveSingleItem().Code.ShouldBe("text");
    }

    [Fact]
    public void No_reason_repeats_the_value()
    {
        const string secret = "Geheimenstein";
        string[] pointers = ["/soort", "/datumTijd", "/melder/hoedanigheid", "/zorgelijkeSituatie/sashNiveau", "/terugkoppelingGewenst", "/melder",
            "/zorgelijkeSituatie/aardGeweld/0", "/heeftBetrekkingOp/0/geslacht", "/heeftBetrekkingOp/0/hoedanigheid", "/heeftBetrekkingOp/0/rol"];

        foreach (var pointer in pointers)
        {
            var reading = Example.ReadWith(pointer, $"\"{secret}\"");
            var reasons = reading.Problems.Select(problem => problem.Reason).Concat(reading.Remarks.Select(remark => remark.Reason)).ToList();
            reasons.ShouldNotBeEmpty();
            reasons.ShouldAllBe(reason => !reason.Contains(secret));
        }
    }
}
