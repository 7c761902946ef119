using System.Text;
using GraphQLParser.AST;

namespace ConferenceOps.Server.GraphQL;

/// <summary>The arguments of a field in one form, whatever their order and layout, so that they can be compared.</summary>
internal static class ArgumentText
{
    public static string Of(GraphQLField field)
    {
        if (field.Arguments is not { Count: > 0 } arguments)
            return "";
        var text = new StringBuilder();
        foreach (var argument in arguments.Items.OrderBy(one => one.Name.StringValue, StringComparer.Ordinal))
            Write(argument.Value, text.Append(argument.Name.StringValue).Append(':')).Append(',');
        return text.ToString();
    }

    private static StringBuilder Write(GraphQLValue value, StringBuilder text)
    {
        switch (value)
        {
            case GraphQLVariable variable:
                return text.Append('$').Append(variable.Name.StringValue);
            case GraphQLListValue list:
                text.Append('[');
                foreach (var element in list.Values ?? [])
                    Write(element, text).Append(',');
                return text.Append(']');
            case GraphQLObjectValue parts:
                text.Append('{');
                foreach (var part in (parts.Fields ?? []).OrderBy(one => one.Name.StringValue, StringComparer.Ordinal))
                    Write(part.Value, text.Append(part.Name.StringValue).Append(':')).Append(',');
                return text.Append('}');
            case GraphQLStringValue words:
                return text.Append('"').Append(words.Value.Length).Append('"').Append(words.Value.Span);
            case GraphQLEnumValue choice:
                return text.Append(choice.Name.StringValue);
            case GraphQLBooleanValue truth:
                return text.Append(truth.BoolValue);
            case IHasValueNode scalar:
                return text.Append(scalar.Value.Span);
            default:
                return text.Append(value.Kind);
        }
    }
}
