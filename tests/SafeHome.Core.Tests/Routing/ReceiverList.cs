using System.Text;
using SafeHome.Core.Routing;

namespace SafeHome.Core.Tests.Routing;

/// <summary>Lists of receivers as they could stand in the file.</summary>
internal static class ReceiverList
{
    public static ReceiverDirectory Read(params string[] receivers) => ReceiverDirectory.Parse(Encoding.UTF8.GetBytes(Of(receivers)));

    public static string Refused(params string[] receivers) => RefusedText(Of(receivers));

    public static string RefusedText(string json) =>
        Should.Throw<ReceiversInvalidException>(() => ReceiverDirectory.Parse(Encoding.UTF8.GetBytes(json))).Message;

    /// <summary>A SAVE team with more fields.</summary>
    public static string One(string id, string more, string days = "5") =>
        $$"""{"id":"{{id}}","kind":"save","name":"Team","answerWithinWorkingDays":{{days}}{{more}}}""";

    private static string Of(string[] receivers) => $$"""{"receivers":[{{string.Join(',', receivers)}}]}""";
}
