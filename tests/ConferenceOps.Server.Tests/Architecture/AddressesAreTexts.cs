using System.Reflection;
using ConferenceOps.Server.Pages;
using ConferenceOps.Web;
using Microsoft.AspNetCore.Components;

namespace ConferenceOps.Server.Tests.Architecture;

/// <summary>
/// An address may have been cut off, or typed by hand: what stands behind its question mark is read as a text, since any other type stops the page.
/// </summary>
public sealed class AddressesAreTexts
{
    [Fact]
    public void No_page_stops_because_of_what_its_address_asks()
    {
        var asked = from assembly in new[] { typeof(ConferenceWeb).Assembly, typeof(PageServices).Assembly }
                    from type in assembly.GetTypes()
                    from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                    where property.IsDefined(typeof(SupplyParameterFromQueryAttribute))
                    select (Name: $"{type.Name}.{property.Name}", property.PropertyType);
        Assert.NotEmpty(asked);
        Assert.DoesNotContain(asked, one => one.PropertyType != typeof(string));
    }
}
