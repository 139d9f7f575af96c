using System.Text;
using SafeHome.Core.Routing;

namespace SafeHome.Core.Tests.Routing;

public sealed class ReceiverDirectoryTests
{
    [Fact]
    public void The_settings_give_every_municipality_of_the_two_regions_each_kind_of_receiver()
    {
        var directory = Receivers.OfUtrechtAndFlevoland;
        var municipalities = directory.All.Where(receiver => receiver.Kind == ReceiverKind.LocalTeam).SelectMany(receiver => receiver.Municipalities).ToList();

        municipalities.Count.ShouldBe(32);
        foreach (var code in municipalities)
        {
            Geography.Netherlands.Find(code)!.RegionCode.ShouldBeOneOf("VT20", "VT03");
            directory.For(ReceiverKind.LocalTeam, code)!.Id.ShouldBe($"lokaal-team-{code}");
            directory.For(ReceiverKind.Save, code).ShouldNotBeNull();
            directory.For(ReceiverKind.MdaPlusPlus, code).ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData(ReceiverKind.Save, "GM0307", "save-eemland")]
    [InlineData(ReceiverKind.Save, "GM0034", "save-flevoland")]
    [InlineData(ReceiverKind.MdaPlusPlus, "GM0344", "mdapp-utrecht")]
    [InlineData(ReceiverKind.MdaPlusPlus, "GM0995", "mdapp-flevoland")]
    public void An_area_has_its_receiver(ReceiverKind kind, string municipality, string id) =>
        Receivers.OfUtrechtAndFlevoland.For(kind, municipality)!.Id.ShouldBe(id);

    [Fact]
    public void A_receiver_is_found_by_its_id()
    {
        Receivers.OfUtrechtAndFlevoland.Find("lokaal-team-GM0307")!.Name.ShouldBe("Lokaal team Amersfoort");
        Receivers.OfUtrechtAndFlevoland.Find("lokaal-team-GM9999").ShouldBeNull();
    }

    [Theory]
    [InlineData("GM0363")]
    [InlineData(null)]
    public void Outside_the_list_there_is_no_receiver(string? municipality) =>
        Receivers.OfUtrechtAndFlevoland.For(ReceiverKind.LocalTeam, municipality).ShouldBeNull();

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("null", "is empty")]
    [InlineData("{\"receivers\":null}", "cannot be read")]
    [InlineData("{\"receivers\":[{}]}", "cannot be read")]
    [InlineData("{\"receivers\":[],\"extra\":1}", "cannot be read")]
    [InlineData("{\"receivers\":[{\"id\":\"a\",\"kind\":\"team\",\"name\":\"A\",\"municipalities\":[\"GM0307\"],\"answerWithinWorkingDays\":5}]}", "$.receivers[0].kind")]
    [InlineData("{\"receivers\":[{\"id\":\"\",\"kind\":\"save\",\"name\":\"A\",\"municipalities\":[\"GM0307\"],\"answerWithinWorkingDays\":5}]}", "no id")]
    [InlineData("{\"receivers\":[{\"id\":\"a\",\"kind\":\"save\",\"name\":\"A\",\"municipalities\":[],\"answerWithinWorkingDays\":5}]}", "serves no municipality")]
    [InlineData("{\"receivers\":[{\"id\":\"a\",\"kind\":\"save\",\"name\":\"A\",\"municipalities\":[null],\"answerWithinWorkingDays\":5}]}", "not a current municipality")]
    [InlineData("{\"receivers\":[{\"id\":\"a\",\"kind\":\"save\",\"name\":\"A\",\"municipalities\":[\"GM0620\"],\"answerWithinWorkingDays\":5}]}", "not a current municipality")]
    [InlineData("{\"receivers\":[{\"id\":\"a\",\"kind\":\"save\",\"name\":\"A\",\"municipalities\":[\"GM0307\"],\"answerWithinWorkingDays\":0}]}", "1 to 60")]
    public void A_list_that_cannot_be_used_is_refused_with_what_to_repair(string json, string expected) => Refused(json).ShouldContain(expected);

    [Fact]
    public void Two_receivers_with_one_id_or_one_area_are_refused()
    {
        Refused(List("a", "GM0307", "a", "GM0308")).ShouldContain("'a' is in the list twice");
        Refused(List("a", "GM0307", "b", "GM0307")).ShouldContain("'a' and 'b' are of one kind and both serve 'GM0307'");
    }

    private static string Refused(string json) =>
        Should.Throw<ReceiversInvalidException>(() => ReceiverDirectory.Parse(Encoding.UTF8.GetBytes(json))).Message;

    private static string List(string id1, string area1, string id2, string area2) =>
        $"{{\"receivers\":[{One(id1, area1)},{One(id2, area2)}]}}";

    private static string One(string id, string area) =>
        $$"""{"id":"{{id}}","kind":"save","name":"Team","municipalities":["{{area}}"],"answerWithinWorkingDays":5}""";
}
