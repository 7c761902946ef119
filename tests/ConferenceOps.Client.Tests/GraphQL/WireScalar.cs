using System.Globalization;
using System.Text.Json.Nodes;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ConferenceOps.Client.Tests.GraphQL;

/// <summary>A scalar as it travels: checked as the server checks it, and passed through.</summary>
internal sealed class WireScalar : ScalarGraphType
{
    private static readonly string[] Instants =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm'Z'"];

    private readonly Func<object, bool> holds;

    private WireScalar(string name, Func<object, bool> holds) => (Name, this.holds) = (name, holds);

    public static IEnumerable<WireScalar> All =>
    [
        new("ID", value => value is string text && Guid.TryParseExact(text, "D", out _)),
        new("Date", value => value is string text && DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
        new(
            "DateTime",
            value => value is string text && DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)),
        new("Long", value => value is int or long),
        new("Decimal", value => value is int or long or double or decimal),
        new("JSON", value => value is JsonNode),
    ];

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => ParseValue((string)text.Value),
        GraphQLIntValue number => ParseValue(long.Parse(number.Value, CultureInfo.InvariantCulture)),
        GraphQLFloatValue number => ParseValue(decimal.Parse(number.Value, CultureInfo.InvariantCulture)),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value is null || holds(value) ? value : ThrowValueConversionError(value);
}
