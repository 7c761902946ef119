using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace ConferenceOps.Server.GraphQL;

/// <summary>
/// Fields that answer under one name must ask for the same: the rule of the specification (5.3.2), held by comparing each field with the
/// first of its name instead of each with each other. No type of this schema stands for several, so all fields that meet belong to one type,
/// and what is the same field has the same shape.
/// </summary>
internal sealed class MergingFields : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var fragments = context.Document.Definitions.OfType<GraphQLFragmentDefinition>()
            .GroupBy(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var operation in context.Document.Definitions.OfType<GraphQLOperationDefinition>())
            new Merging(context, fragments).Check([operation.SelectionSet]);
        return default;
    }

    private sealed class Merging(ValidationContext context, Dictionary<string, GraphQLFragmentDefinition> fragments)
    {
        // The depth of fields is limited before, and so is how many there are once fragments are spread.
        public void Check(List<GraphQLSelectionSet> met)
        {
            var groups = new Dictionary<ROM, List<GraphQLField>>();
            var spread = new HashSet<GraphQLFragmentDefinition>();
            foreach (var fields in met)
                Gather(fields, groups, spread);
            foreach (var (name, fields) in groups)
            {
                if (Refuse(name, fields))
                    continue;
                var beneath = fields.Where(field => field.SelectionSet is not null).Select(field => field.SelectionSet!).ToList();
                if (beneath.Count > 0)
                    Check(beneath);
            }
        }

        private void Gather(GraphQLSelectionSet from, Dictionary<ROM, List<GraphQLField>> groups, HashSet<GraphQLFragmentDefinition> spread)
        {
            foreach (var selection in from.Selections)
            {
                if (selection is GraphQLField field)
                {
                    var name = field.Alias?.Name.Value ?? field.Name.Value;
                    if (!groups.TryGetValue(name, out var group))
                        groups[name] = group = [];
                    group.Add(field);
                }
                else if (selection is GraphQLInlineFragment inline)
                {
                    Gather(inline.SelectionSet, groups, spread);
                }
                else if (selection is GraphQLFragmentSpread named
                    && fragments.TryGetValue(named.FragmentName.Name.StringValue, out var fragment) && spread.Add(fragment))
                {
                    Gather(fragment.SelectionSet, groups, spread);
                }
            }
        }

        private bool Refuse(ROM name, List<GraphQLField> fields)
        {
            if (fields.Count == 1)
                return false;
            var (first, asked) = (fields[0], ArgumentText.Of(fields[0]));
            if (fields.Find(field => field.Name.Value != first.Name.Value || ArgumentText.Of(field) != asked) is not { } other)
                return false;
            var why = other.Name.Value != first.Name.Value
                ? $"{first.Name.StringValue} and {other.Name.StringValue} are different fields"
                : "they have differing arguments";
            context.ReportError(new(
                context.Document.Source, "5.3.2", $"Fields {name} conflict: {why}. Give each an alias of its own to get both.", first, other)
            {
                Code = "OVERLAPPING_FIELDS_CAN_BE_MERGED",
            });
            return true;
        }
    }
}
