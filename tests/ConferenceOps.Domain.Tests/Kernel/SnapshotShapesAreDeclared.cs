using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace ConferenceOps.Domain.Tests;

/// <summary>A snapshot of one shape is never read as another: what each aggregate keeps is checked in beside the number of its shape.</summary>
public sealed class SnapshotShapesAreDeclared
{
    private static readonly string Declared = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Kernel", "SnapshotShapes.txt")).ReplaceLineEndings("\n");

    private static readonly Dictionary<string, Type> States =
        typeof(IEvent).Assembly.GetTypes().Where(IsAggregate).ToDictionary(state => state.Name, StringComparer.Ordinal);

    public static TheoryData<string> Aggregates => [.. States.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Aggregates))]
    public void A_state_has_the_fields_of_its_shape(string aggregate)
    {
        var shape = ShapeOf(States[aggregate]);
        var (declared, fields) = (SectionOf(aggregate), Describe(States[aggregate]));
        var advice = declared.StartsWith($"{aggregate} {shape}\n", StringComparison.Ordinal)
            ? $"What a snapshot of {aggregate} keeps has changed, and its Shape has not: raise Shape to {++shape} and"
            : $"{aggregate} declares another Shape than is checked in:";
        Assert.True(
            declared == $"{aggregate} {ShapeOf(States[aggregate])}\n{fields}",
            $"{advice} write into Kernel/SnapshotShapes.txt\n\n{aggregate} {shape}\n{fields}");
    }

    [Fact]
    public void No_shape_is_declared_of_what_is_no_aggregate() =>
        Assert.Empty(Declared.Split("\n\n").Select(section => section.Trim().Split(' ')[0]).Except(States.Keys, StringComparer.Ordinal));

    private static bool IsAggregate(Type type) =>
        !type.IsAbstract && Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAggregate<,>));

    private static int ShapeOf(Type state) => (int)state.GetProperty(nameof(IAggregate<,>.Shape))!.GetValue(null)!;

    private static string SectionOf(string aggregate) =>
        Declared.Split("\n\n").Select(section => section.Trim() + "\n")
            .FirstOrDefault(section => section.StartsWith($"{aggregate} ", StringComparison.Ordinal)) ?? "";

    /// <summary>Every type that is kept, with the names and types of what is kept of it, in the order in which they are met.</summary>
    private static string Describe(Type state)
    {
        var (met, left, text) = (new HashSet<Type> { state }, new Queue<Type>([state]), new StringBuilder());
        while (left.TryDequeue(out var type))
        {
            text.Append("  ").Append(type.Name).Append(": ").AppendJoin(", ", type.IsEnum ? Enum.GetNames(type) : Kept(type)).Append('\n');
            foreach (var part in Parts(type).Where(met.Add))
                left.Enqueue(part);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Kept(Type type) => Properties(type).Select(property =>
        $"{property.Name} {NameOf(property.PropertyType)}{(property is { IsSetNullable: true, PropertyType.IsValueType: false } ? "?" : "")}");

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsEnum ? [] : Properties(type).SelectMany(property => Inside(property.PropertyType)).Where(part => IsOurs(part) && !IsId(part));

    // What is computed is written down too, but never read.
    private static IEnumerable<JsonPropertyInfo> Properties(Type type) =>
        EventJson.Options.GetTypeInfo(type).Properties.Where(property => property.AssociatedParameter is not null);

    private static IEnumerable<Type> Inside(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Inside) : [type];

    private static bool IsOurs(Type type) => type.Namespace!.StartsWith(nameof(ConferenceOps), StringComparison.Ordinal);

    private static bool IsId(Type type) => Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>));

    private static string NameOf(Type type) => Nullable.GetUnderlyingType(type) is { } value
        ? $"{NameOf(value)}?"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : type.Name;
}
