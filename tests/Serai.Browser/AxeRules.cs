using Deque.AxeCore.Commons;

namespace Serai.Browser;

/// <summary>What axe is asked: WCAG 2.2, levels A and AA.</summary>
static class AxeRules
{
    public static AxeRunOptions Options { get; } = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        // Marked experimental by its makers: it compares the name of a link in a chart with all drawn letters run together.
        Rules = new Dictionary<string, RuleOptions> { ["label-content-name-mismatch"] = new() { Enabled = false } },
    };
}
