using System.Text.Json;
using System.Text.Unicode;

namespace ConferenceOps.Server.GraphQL;

/// <summary>
/// A body, looked through before anything is made of it: where its requests stand, and what is wrong with each. So nothing is built of what is
/// nested without end, of names given twice, or of numbers as long as books.
/// </summary>
internal ref struct RequestText
{
    private const int MostDepth = 32;
    private const int MostDigits = 40;

    private readonly List<(Range At, string? Refusal)> requests = [];
    private Utf8JsonReader reader;
    private int seen;

    private RequestText(ReadOnlySpan<byte> text) =>
        // Deeper than anybody can send: the depth is refused here, in words.
        reader = new(text, new JsonReaderOptions { MaxDepth = int.MaxValue });

    /// <summary>Where the requests stand and why one of them is none; whether they come in a list; or why nothing can be read at all.</summary>
    /// <param name="text">The body.</param>
    /// <param name="most">How many requests a list may have.</param>
    public static (IReadOnlyList<(Range At, string? Refusal)> Requests, bool List, string? Refusal) Look(ReadOnlySpan<byte> text, int most)
    {
        if (text.StartsWith("\uFEFF"u8))
            return Look(text[3..], most) is var (inner, many, why) ? ([.. inner.Select(one => (Shifted(one.At), one.Refusal))], many, why) : default;
        if (text.Trim(" \t\r\n"u8).IsEmpty)
            return ([], false, "The body is empty. Send a request: {\"query\": \"…\"}.");
        if (!Utf8.IsValid(text))
            return ([], false, "The body is not text in UTF-8.");
        var body = new RequestText(text);
        try
        {
            return body.Requests(most);
        }
        catch (JsonException malformed)
        {
            return ([], false, $"The body is not JSON: line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}.");
        }
    }

    private (IReadOnlyList<(Range At, string? Refusal)> Requests, bool List, string? Refusal) Requests(int most)
    {
        reader.Read();
        var list = reader.TokenType is JsonTokenType.StartArray;
        if (!list)
            Request();
        while (list && reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            seen++;
            if (seen > most)
                reader.Skip();
            else
                Request();
        }

        // What follows the request is no JSON either.
        while (reader.Read())
            continue;
        return list && seen is 0 || seen > most
            ? ([], list, $"The list has {seen} requests; send 1 to {most} at once.")
            : (requests, list, null);
    }

    private void Request()
    {
        var start = (int)reader.TokenStartIndex;
        var refusal = reader.TokenType is JsonTokenType.StartObject ? Parts() : NoRequest();
        requests.Add((start..(int)reader.BytesConsumed, refusal));
    }

    private string NoRequest()
    {
        var kind = reader.TokenType switch
        {
            JsonTokenType.Null => "null",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => "a text",
            JsonTokenType.Number => "a number",
            _ => "true or false",
        };
        reader.Skip();
        return $"There is {kind} where a request must be: {{\"query\": \"…\"}}.";
    }

    private string? Parts()
    {
        var (top, names, refusal) = (reader.CurrentDepth, new Stack<HashSet<string>>(), (string?)null);
        var part = "";
        names.Push(new(StringComparer.Ordinal));
        while (reader.Read() && !(reader.TokenType is JsonTokenType.EndObject && reader.CurrentDepth == top))
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName when names.TryPeek(out var given):
                    var name = Read(ref refusal);
                    if (name is not null && !given.Add(name))
                        refusal ??= $"\"{Shortened(name)}\" is given twice.";
                    part = reader.CurrentDepth == top + 1 ? name ?? "" : part;
                    continue;
                case JsonTokenType.StartObject when reader.CurrentDepth - top < MostDepth:
                    names.Push(new(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject when reader.CurrentDepth - top < MostDepth:
                    names.Pop();
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth - top >= MostDepth:
                    refusal ??= $"The request is more than {MostDepth} levels deep. Send what is flatter.";
                    reader.Skip();
                    continue;
                case JsonTokenType.Number when reader.ValueSpan.Length > MostDigits:
                    refusal ??= FormattableString.Invariant($"There is a number of {reader.ValueSpan.Length:N0} characters; at most {MostDigits} are read.");
                    break;
                case JsonTokenType.String when reader.ValueIsEscaped:
                    Read(ref refusal);
                    break;
                case JsonTokenType.EndArray:
                    continue;
            }

            if (reader.CurrentDepth == top + 1)
                refusal ??= Misplaced(part, reader.TokenType);
        }

        return refusal;
    }

    private readonly string? Read(ref string? refusal)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            refusal ??= "A text holds half a character (a lone surrogate).";
            return null;
        }
    }

    // A value directly in the request, of a kind that its part is not.
    private static string? Misplaced(string part, JsonTokenType kind) => (part, kind) switch
    {
        (_, JsonTokenType.Null) => null,
        ("query" or "operationName" or "documentId", not JsonTokenType.String) => $"\"{part}\" must be a text.",
        ("variables" or "extensions", not JsonTokenType.StartObject) => $"\"{part}\" must be an object.",
        _ => null,
    };

    private static string Shortened(string name) => name.Length <= 50 ? name : $"{name[..50]}…";

    private static Range Shifted(Range at) => (at.Start.Value + 3)..(at.End.Value + 3);
}
