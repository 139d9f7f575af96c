using System.Text;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Tests.Reports;

public sealed class ReadingAReport
{
    private const string Person = "/heeftBetrekkingOp/0";

    [Fact]
    public void The_example_of_the_interface_is_read_whole()
    {
        var reading = Example.Read(Example.Json);

        reading.Problems.ShouldBeEmpty();
        reading.Remarks.ShouldBeEmpty();
        var report = reading.Report.ShouldNotBeNull();
        report.Kind.ShouldBe(ReportKind.VT);
        report.Reference.ShouldBe("PL0900-2026350001-1");
        report.Written.ShouldBe(new DateTimeOffset(2026, 11, 20, 22, 41, 0, TimeSpan.Zero));
        report.Written.Offset.ShouldBe(TimeSpan.Zero);
        report.Request.ShouldBe("Graag beoordelen");
        report.FeedbackWanted.ShouldBeTrue();
        report.Reporter.ShouldBe(new Reporter("politie", "Basisteam Amersfoort", "0900-8844", "basisteam@politie.example", true, null));
        report.Situation.Outline.ShouldBe("…");
        report.Situation.Violence.ShouldBe(["exPartnergeweld", "kindermishandeling"]);
        report.Situation.Signals.ShouldBe(["verwurging", "kinderenAanwezig"]);
        report.Situation.Answers.ShouldBe([new Answer("VT-002", "ja")]);
        report.Situation.StalkingRisk.ShouldBe("hoog");
        report.Situation.Meldcode.ShouldBe(new Meldcode(2, false));
        report.Incidents.ShouldHaveSingleItem().Id.ShouldBe("2026350001");
        var person = report.Persons.ShouldHaveSingleItem();
        person.Capacity.ShouldBe(Capacity.Victim);
        person.RoleCode.ShouldBe("112");
        person.Bsn!.Value.Digits.ShouldBe("999990019");
        person.Sex.ShouldBe(Sex.Female);
        person.BirthDate!.Value.ToString().ShouldBe("1988-04-00");
        person.Name.ShouldBe(new PersonName("Sanne", "van der", "Berg"));
        person.Address!.Postcode!.Value.ToString().ShouldBe("3817KB");
        person.Address.MunicipalityCode.ShouldBe("GM0307");
        person.PhoneNumbers.ShouldBe(["06-12345678"]);
        person.Flags.ShouldBe([PersonFlag.BirthDatePartial]);
        person.SetAside.ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_is_required_is_enough()
    {
        var reading = Example.Read("""
            {"soort":"ZVH","referentienummer":"1","datumTijd":"2026-11-20T22:41:00Z","melder":{"hoedanigheid":"buur"},
             "zorgelijkeSituatie":{"situatieSchets":"x"},"heeftBetrekkingOp":[{"hoedanigheid":"kind","naam":{"geslachtsnaam":"Berg"}}]}
            """);

        reading.Problems.ShouldBeEmpty();
        reading.Report!.Persons[0].Flags.ShouldBe([PersonFlag.BsnMissing]);
        reading.Report.Persons[0].Address.ShouldBeNull();
    }

    [Theory]
    [InlineData(Person + "/burgerservicenummer", "123456789", "bsn", PersonFlag.BsnInvalid)]
    [InlineData(Person + "/geboortedatum", "1988-02-30", "birthDate", PersonFlag.BirthDateInvalid)]
    [InlineData(Person + "/geboortedatum", "12 april", "birthDate", PersonFlag.BirthDateInvalid)]
    [InlineData(Person + "/geboortedatum", "2027-01-01", "birthDate", PersonFlag.BirthDateInvalid)]
    [InlineData(Person + "/adres/postcode", "38171", "postcode", PersonFlag.PostcodeInvalid)]
    [InlineData(Person + "/adres/gemeentecode", "GM9999", "municipality", PersonFlag.MunicipalityUnknown)]
    public void A_wrong_identifying_value_is_kept_aside_and_flagged(string pointer, string value, string code, PersonFlag flag)
    {
        var reading = Example.ReadWith(pointer, $"\"{value}\"");

        reading.Problems.ShouldBeEmpty();
        var remark = reading.Remarks.ShouldHaveSingleItem();
        (remark.Name, remark.Code).ShouldBe((pointer, code));
        remark.Reason.ShouldNotContain(value);
        var person = reading.Report!.Persons[0];
        person.Flags.ShouldContain(flag);
        person.SetAside[pointer.Split('/')[^1]].ShouldBe(value);
    }

    [Fact]
    public void An_unknown_role_and_an_unknown_signal_are_kept_with_a_remark()
    {
        var role = Example.ReadWith(Person + "/rol", "\"777\"");
        role.Remarks.ShouldHaveSingleItem().Code.ShouldBe("role");
        role.Report!.Persons[0].RoleCode.ShouldBe("777");
        role.Report.Persons[0].Flags.ShouldContain(PersonFlag.RoleUnknown);

        var signal = Example.ReadWith("/zorgelijkeSituatie/signalen/1", "\"nieuwSignaal\"");
        signal.Remarks.ShouldHaveSingleItem().Name.ShouldBe("/zorgelijkeSituatie/signalen/1");
        signal.Report!.Situation.Signals.ShouldBe(["verwurging", "nieuwSignaal"]);
        ReportFlags.Of(signal.Report).Select(flag => flag.Code()).ShouldBe(["signaalOnbekend"]);
        ReportFlags.Of(Example.Read(Example.Json).Report!).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("12.5")]
    [InlineData("100000")]
    [InlineData("99999999999999999999")]
    public void An_impossible_house_number_is_kept_aside_and_flagged(string number)
    {
        var reading = Example.ReadWith(Person + "/adres/huisnummer", number);

        var person = reading.Report!.Persons[0];
        person.Address!.HouseNumber.ShouldBeNull();
        person.SetAside["huisnummer"].ShouldBe(number);
        person.Flags.ShouldContain(PersonFlag.HouseNumberInvalid);
        var remark = reading.Remarks.ShouldHaveSingleItem();
        (remark.Name, remark.Code).ShouldBe((Person + "/adres/huisnummer", "houseNumber"));
        remark.Reason.ShouldNotContain(number);
    }

    [Fact]
    public void Of_a_house_number_without_end_the_beginning_is_kept() =>
        Example.ReadWith(Person + "/adres/huisnummer", new string('9', 5_000)).Report!.Persons[0].SetAside["huisnummer"].Length.ShouldBe(64);

    [Theory]
    [InlineData("000000000")]
    [InlineData("")]
    public void A_number_that_stands_for_unknown_is_a_missing_one(string bsn)
    {
        var reading = Example.ReadWith(Person + "/burgerservicenummer", $"\"{bsn}\"");

        reading.Remarks.ShouldBeEmpty();
        reading.Report!.Persons[0].Flags.ShouldContain(PersonFlag.BsnMissing);
    }

    [Fact]
    public void A_former_municipality_is_known()
    {
        var reading = Example.ReadWith(Person + "/adres/gemeentecode", "\"GM0620\"");

        reading.Remarks.ShouldBeEmpty();
        reading.Report!.Persons[0].Address!.MunicipalityCode.ShouldBe("GM0620");
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        ReportJson.Read(Encoding.UTF8.GetBytes("\uFEFF" + Example.Json)).Report.ShouldNotBeNull();
}
