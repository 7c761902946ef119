using System.Text.Json;
using ConferenceOps.Domain;
using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>How the domain's own types appear to clients.</summary>
internal static class DomainTypes
{
    public static IServiceCollection AddDomainTypes(this IServiceCollection services) => services
        .AddSingleton<IdScalar>().AddSingleton<DateTimeScalar>().AddSingleton<DateScalar>().AddSingleton<JsonScalar>().AddSingleton<RoleType>()
        .AddTransient(typeof(PartInput<>)).AddTransient(typeof(RecordType<>)).AddTransient(typeof(NodeType<,>));

    public static void RegisterDomainTypes(this ISchema schema, IServiceProvider provider)
    {
        // In the place of the library's own ID, which takes any text.
        schema.RegisterType(provider.GetRequiredService<IdScalar>());
        schema.RegisterTypeMapping(typeof(DateTimeOffset), typeof(DateTimeScalar));
        schema.RegisterTypeMapping(typeof(DateOnly), typeof(DateScalar));
        schema.RegisterTypeMapping(typeof(JsonElement), typeof(JsonScalar));
        schema.RegisterTypeMapping(typeof(Roles), typeof(RoleType));
        foreach (var part in CommandInput.Parts())
            schema.RegisterTypeMapping(part, typeof(PartInput<>).MakeGenericType(part));
        foreach (var id in typeof(IEvent).Assembly.GetTypes().Where(type => type.IsValueType && Array.Exists(type.GetInterfaces(), IsId)))
            typeof(DomainTypes).GetMethod(nameof(RegisterId))!.MakeGenericMethod(id).Invoke(null, [schema]);
    }

    public static void RegisterId<TId>(ISchema schema)
        where TId : struct, IId<TId>
    {
        schema.RegisterTypeMapping(typeof(TId), typeof(IdScalar));
        ValueConverter.Register<Guid, TId>(TId.From);
    }

    private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IId<>);
}
