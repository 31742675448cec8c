// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "explain/catalogue.h"

#include <algorithm>
#include <utility>

namespace attest::explain {
namespace {

constexpr std::size_t kAtMost = 5;
constexpr std::size_t kLongestAsked = 80; // longer than any id: the work stays small

// Edits (insert, delete, replace, swap of neighbours) that turn one text into the other.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before, last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before = std::exchange(last, row);
    }
    return last[b.size()];
}

// Small is near. People remember the word and forget the group, or type a part of it: both count as
// nearer than any misspelling.
std::size_t farness(std::string_view id, std::string_view asked)
{
    const std::string_view word = id.substr(std::min(id.find('.') + 1, id.size()));
    if (word == asked) {
        return 0;
    }
    const std::size_t whole = distance(id, asked);
    const std::size_t part
        = asked.size() >= 3 && id.find(asked) != std::string_view::npos ? 1 : whole;
    return std::min({whole, part, distance(word, asked) + 1});
}

} // namespace

std::vector<std::string> nearest(std::string_view id)
{
    const std::string asked = lowered(id.substr(0, kLongestAsked));
    std::vector<std::pair<std::size_t, std::string_view>> ranked;
    for (const Entry& entry : entries()) {
        const std::size_t far = farness(entry.id, asked);
        if (far <= std::max<std::size_t>(2, asked.size() / 2)) {
            ranked.emplace_back(far, entry.id);
        }
    }
    std::sort(ranked.begin(), ranked.end());
    ranked.resize(std::min(ranked.size(), kAtMost));
    std::vector<std::string> out;
    for (const auto& [far, name] : ranked) {
        out.emplace_back(name);
    }
    return out;
}

} // namespace attest::explain
