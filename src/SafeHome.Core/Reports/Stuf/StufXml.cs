using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace SafeHome.Core.Reports.Stuf;

/// <summary>Goes forward once through the elements of a message. Whatever the reader of an element leaves, is passed over.</summary>
/// <remarks>DTDs are refused, and with them entities of one's own; nothing outside the message is ever fetched.</remarks>
internal sealed class StufXml(ReadOnlyMemory<byte> message) : IDisposable
{
    // The deepest valid message, wrapped, has 12 levels; what has many more was made to hurt.
    private const int Deepest = 32;

    // As in JSON. A valid message has no field of this kind that is longer; of what is not valid, the message keeps the rest.
    private const int LongestValue = 1_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private readonly XmlReader _xml = XmlReader.Create(StreamOf(message), Settings);

    public string Namespace => _xml.NamespaceURI;

    public string LocalName => _xml.LocalName;

    /// <summary>Moves to the root element.</summary>
    public void Start()
    {
        do Read();
        while (_xml.NodeType != XmlNodeType.Element);
    }

    /// <summary>Sees that nothing but the end of the document follows.</summary>
    public void Finish()
    {
        while (_xml.Read()) RefuseDepth();
    }

    /// <summary>
    /// The children of the current element, each in turn the current one: its local name, or nothing where it is not of the
    /// koppelvlak.
    /// </summary>
    public ChildEnumerator Children() => new(this);

    /// <summary>An attribute of the current element.</summary>
    public string? Attribute(string name, string @namespace = "") => _xml.GetAttribute(name, @namespace);

    /// <summary>The text of the current element without white space around it; null where there is none, as in an element that is nil.</summary>
    public string? Text()
    {
        if (_xml.IsEmptyElement) return null;
        var depth = _xml.Depth;
        var first = "";
        StringBuilder? all = null;
        Read();
        while (_xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element) Skip();
            else if (first.Length == 0) first = _xml.Value;
            else (all ??= new StringBuilder(first)).Append(_xml.Value);
            Read();
        }

        var text = (all?.ToString() ?? first).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>The text as the value of a field: no more of it than any field of that kind holds.</summary>
    public string? Value()
    {
        var text = Text();
        if (text is null || text.Length <= LongestValue) return text;
        return text[..(char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue)];
    }

    public void Dispose() => _xml.Dispose();

    private void Read()
    {
        _xml.Read();
        RefuseDepth();
    }

    private void Skip()
    {
        if (_xml.IsEmptyElement) return;
        var depth = _xml.Depth;
        do Read();
        while (_xml.Depth > depth);
    }

    private void RefuseDepth()
    {
        if (_xml.Depth > Deepest) throw new StufFaultException(StufFault.Unreadable($"Het bericht is dieper genest dan {Deepest} niveaus."));
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> message) => MemoryMarshal.TryGetArray(message, out var bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(message.ToArray(), writable: false);

    public struct ChildEnumerator(StufXml owner)
    {
        private readonly int _depth = owner._xml.Depth;
        private bool _isInside;

        public readonly string Current => StufNames.AreOf(owner.Namespace) ? owner.LocalName : "";

        public readonly ChildEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_isInside)
            {
                if (owner._xml.NodeType == XmlNodeType.Element) owner.Skip();
            }
            else if (owner._xml.IsEmptyElement)
            {
                return false;
            }

            _isInside = true;
            do owner.Read();
            while (owner._xml.Depth > _depth && owner._xml.NodeType != XmlNodeType.Element);
            return owner._xml.Depth > _depth;
        }
    }
}
