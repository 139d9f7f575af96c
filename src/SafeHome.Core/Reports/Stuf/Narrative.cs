using System.Text;

namespace SafeHome.Core.Reports.Stuf;

/// <summary>Tells in Dutch what a message says and a report has no field for, one labelled line after the other.</summary>
internal sealed class Narrative
{
    private readonly StringBuilder _text = new();

    /// <summary>The text; null where nothing was told.</summary>
    public string? Text => _text.Length == 0 ? null : _text.ToString();

    /// <summary>Tells something, where there is something to tell; several lines are indented below their label.</summary>
    public void Add(string label, string? text)
    {
        if (text is null) return;
        if (_text.Length > 0) _text.Append('\n');
        _text.Append(label).Append(':').Append(text.Contains('\n', StringComparison.Ordinal) ? "\n  " : " ");
        _text.Append(text.Replace("\n", "\n  ", StringComparison.Ordinal));
    }

    /// <summary>Tells the elements that a sender added of its own (<c>extraElementen</c>).</summary>
    public void ReadExtras(StufXml xml)
    {
        foreach (var name in xml.Children())
        {
            if (name is "extraElement") Add($"Extra gegeven {xml.Attribute("naam")}", xml.Text());
        }
    }
}
