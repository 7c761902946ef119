using System.Xml;

namespace ConferenceOps.Exchange.AkomaNtoso;

/// <summary>Reads on from another reader and stops at the first element that stands too deep: before anything is built of what is below it.</summary>
internal sealed class DepthLimitedReader(XmlReader inner, int most) : XmlReader, IXmlLineInfo
{
    public override int AttributeCount => inner.AttributeCount;

    public override string BaseURI => inner.BaseURI;

    public override int Depth => inner.Depth;

    public override bool EOF => inner.EOF;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override ReadState ReadState => inner.ReadState;

    public override string Value => inner.Value;

    public int LineNumber => ((IXmlLineInfo)inner).LineNumber;

    public int LinePosition => ((IXmlLineInfo)inner).LinePosition;

    public bool HasLineInfo() => true;

    public override bool Read() => Checked(inner.Read());

    public override async Task<bool> ReadAsync() => Checked(await inner.ReadAsync());

    public override Task<string> GetValueAsync() => inner.GetValueAsync();

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override void ResolveEntity() => inner.ResolveEntity();

    private bool Checked(bool more) => more && inner.NodeType is XmlNodeType.Element && inner.Depth >= most ? throw new TooDeepException(this) : more;
}

/// <summary>Elements stand too deep within each other.</summary>
internal sealed class TooDeepException(IXmlLineInfo at) : Exception
{
    public int Line { get; } = at.LineNumber;

    public int Column { get; } = at.LinePosition;
}
