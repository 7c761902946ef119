using System.Text;
using ConferenceOps.Domain;
using CsCheck;
using static ConferenceOps.Exchange.Tests.AkomaNtoso.Reading;

namespace ConferenceOps.Exchange.Tests.AkomaNtoso;

public sealed class WhatIsRefused
{
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes(Xml("<container name=\"x\"><p>Noting,</p></container>", Paragraph("Decides.")));

    [Theory]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("<akomaNtoso")]
    [InlineData("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"></other>")]
    public async Task What_is_no_XML(string file) => Assert.Contains((await Refusal(file)).Reason, new[] { "not-xml", "cut-off" });

    [Fact]
    public async Task Another_kind_of_XML()
    {
        var refusal = await Refusal("<?xml version=\"1.0\"?>\n<html><body/></html>");
        Assert.Equal("not-akoma-ntoso", refusal.Reason);
        Assert.StartsWith("Line 2, column 2:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("<html>", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_cut_off()
    {
        var refusal = (await Of(Whole[..^40])).Refusal!;
        Assert.Equal("cut-off", refusal.Reason);
        Assert.Matches("^Line 1?[0-9], column", refusal.Message);
    }

    [Theory]
    [InlineData("<!DOCTYPE akomaNtoso SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE akomaNtoso [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    public async Task Any_declaration_of_a_document_type(string declaration)
    {
        var refusal = await Refusal($"<?xml version=\"1.0\"?>\n{declaration}\n<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"/>");
        Assert.Equal("external-entity", refusal.Reason);
        Assert.StartsWith("Line 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_above_the_limit_read_no_further_than_it()
    {
        var endless = new Endless();
        var result = await Exchange.AkomaNtoso.AkomaNtosoReader.Read(endless, new() { MaxBytes = 100_000 }, TestContext.Current.CancellationToken);
        Assert.Equal("too-large", result.Refusal!.Reason);
        Assert.InRange(endless.Given, 100_000, 400_000);
    }

    [Fact]
    public async Task Elements_within_elements_without_end()
    {
        var deep = string.Concat(Enumerable.Repeat("<section>", 50_000)) + string.Concat(Enumerable.Repeat("</section>", 50_000));
        Assert.Equal("too-deep", (await Refusal(Xml("", deep))).Reason);
    }

    [Theory]
    [InlineData("<section>")]
    [InlineData("<a>")]
    [InlineData("<authorialNote><p>")]
    public async Task What_is_too_deep_is_not_read_further(string element)
    {
        var endless = new Endless($"{Xml("", "").Split("</mainBody>")[0]}<paragraph><content><p>", element);
        var result = await Exchange.AkomaNtoso.AkomaNtosoReader.Read(endless, new(), TestContext.Current.CancellationToken);
        Assert.Equal("too-deep", result.Refusal!.Reason);
        Assert.Matches("^Line [0-9]+, column [0-9]+:", result.Refusal.Message);
        Assert.InRange(endless.Given, 1_000, 100_000);
    }

    [Fact]
    public async Task A_paragraph_without_end() =>
        Assert.Equal("text-too-long", (await Refusal(Xml("", Paragraph(string.Concat(Enumerable.Repeat("word ", 110_000)))))).Reason);

    [Fact]
    public async Task A_document_without_text() => Assert.Equal("nothing-to-import", (await Refusal(Xml("", ""))).Reason);

    [Fact]
    public void Wherever_a_file_is_cut_it_is_refused_and_never_breaks_the_reader() => Gen.Int[0, Whole.TrimEnd() - 1].Sample(length =>
    {
        var result = Of(Whole[..length]).GetAwaiter().GetResult();
        return result.Refusal is { Reason: "cut-off" or "not-xml" };
    }, iter: 500);

    [Fact]
    public void Whatever_bytes_come_they_never_break_the_reader() => Gen.Byte.Array[0, 2_000].Sample(bytes =>
    {
        Of(bytes).GetAwaiter().GetResult();
        var spoilt = Whole.ToArray();
        for (var i = 0; i < Math.Min(bytes.Length, 20); i++)
            spoilt[(i * 997 + bytes.Length) % spoilt.Length] = bytes[i];
        Of(spoilt).GetAwaiter().GetResult();
    }, iter: 500);

    private static async Task<Refusal> Refusal(string file)
    {
        var result = await Of(file);
        Assert.Null(result.Document);
        return result.Refusal!;
    }

    /// <summary>A file that never ends and says nothing of its length.</summary>
    private sealed class Endless(string begin = "", string again = " ") : MemoryStream
    {
        private readonly byte[] first = Encoding.UTF8.GetBytes(begin);
        private readonly byte[] rest = Encoding.UTF8.GetBytes(again);

        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            for (var i = 0; i < buffer.Length; i++, Given++)
                buffer.Span[i] = Given < first.Length ? first[Given] : rest[(Given - first.Length) % rest.Length];
            return new(buffer.Length);
        }
    }
}

internal static class Bytes
{
    /// <summary>The length without the white space at the end, whose loss is none.</summary>
    public static int TrimEnd(this byte[] file) => Encoding.UTF8.GetByteCount(Encoding.UTF8.GetString(file).TrimEnd());
}
