using Microsoft.Playwright;

namespace Serai.Browser;

/// <summary>The keyboard alone. Whatever has the focus must be seen to have it.</summary>
sealed class Keys(IPage page)
{
    /// <summary>Goes on with Tab until the control is reached; each stop on the way must show its focus.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var i = 0; i < 150; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<string[]>("""
                async wanted => {
                  const e = document.activeElement;
                  if (!e || e === document.body) return ['', ''];
                  // A smooth scroll takes its time.
                  const visible = () => { const b = e.getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight; };
                  for (let i = 0; i < 60 && !visible(); i++) await new Promise(requestAnimationFrame);
                  const look = getComputedStyle(e), label = e.id ? document.querySelector(`label[for="${e.id}"]`) : null;
                  // The look of a choice drawn as a button is that of its label.
                  const seen = [look, ...(label ? [getComputedStyle(label)] : [])].some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || (s.boxShadow !== 'none'));
                  const inView = visible();
                  const there = wanted.startsWith('text=') ? e.textContent.includes(wanted.slice(5)) : e.matches(wanted);
                  return [there ? 'there' : '', seen && inView ? '' : `${e.tagName} ${e.id || e.textContent.trim().slice(0, 40)} (${seen ? 'out of view' : 'focus not seen'})`];
                }
                """, selector);
            stop[1].ShouldBe("", $"on the way to {selector} on {page.Url}");
            if (stop[0] == "there")
                return;
        }
        throw new InvalidOperationException($"{selector} cannot be reached with Tab on {page.Url}");
    }

    /// <summary>Enter on a link, and then the page behind it, wholly there before the next key.</summary>
    public async Task FollowAsync(string address)
    {
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    public async Task PressAsync(string key) => await page.Keyboard.PressAsync(key);

    public async Task TypeAsync(string words) => await page.Keyboard.TypeAsync(words);
}
