using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ConferenceOps.Server.GraphQL;

/// <summary>A scalar that travels as a string.</summary>
internal abstract class TextScalar : ScalarGraphType
{
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => Parse((string)text.Value) ?? ThrowLiteralConversionError(value),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text => Parse(text) ?? ThrowValueConversionError(value),
        _ => ThrowValueConversionError(value),
    };

    /// <summary>The value of a text, or null if the text has none.</summary>
    protected abstract object? Parse(string text);
}

/// <summary>Every typed identifier: 32 hexadecimal digits in five groups.</summary>
internal sealed class IdScalar : TextScalar
{
    public IdScalar() => Name = "ID";

    public override object? Serialize(object? value) => value?.ToString();

    protected override object? Parse(string text) => Guid.TryParseExact(text, "D", out var id) ? id : null;
}

/// <summary>An instant.</summary>
internal sealed class DateTimeScalar : TextScalar
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm'Z'"];

    public DateTimeScalar()
    {
        Name = "DateTime";
        Description = "An instant in ISO 8601, as in 2024-06-18T14:00:00Z. It is given in UTC; it may be sent with any offset, but not without.";
    }

    public override object? Serialize(object? value) => (value as DateTimeOffset?)?.UtcDateTime;

    protected override object? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}

/// <summary>A value of any shape, as an event has it.</summary>
internal sealed class JsonScalar : ScalarGraphType
{
    public JsonScalar() => (Name, Description) = ("JSON", "An object whose shape depends on the kind of change. It is only ever given.");

    public override object? Serialize(object? value) => value;

    public override object? ParseValue(object? value) => ThrowValueConversionError(value);
}

/// <summary>A day of the calendar at the place of the conference.</summary>
internal sealed class DateScalar : TextScalar
{
    public DateScalar()
    {
        Name = "Date";
        Description = "A day at the place where the conference meets, as in 2024-06-18.";
    }

    public override object? Serialize(object? value) => (value as DateOnly?)?.ToString("O", CultureInfo.InvariantCulture);

    protected override object? Parse(string text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
