// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/nearest.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>

namespace attest::policy {
namespace {

constexpr std::size_t kLongest = 64; // a key of a megabyte must not cost a megabyte squared

std::string folded(std::string_view word)
{
    std::string out;
    for (const char c : word.substr(0, kLongest)) {
        if (c != '_' && c != '-') {
            out += toLower(c);
        }
    }
    return out;
}

} // namespace

// Optimal string alignment, three rows.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    if (a.size() > kLongest || b.size() > kLongest) {
        return kLongest;
    }
    using Row = std::array<std::size_t, kLongest + 1>;
    Row before{};
    Row last{};
    Row row{};
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before = last;
        last = row;
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
    }
    return row[b.size()];
}

std::string_view nearestWord(std::string_view word, std::span<const std::string_view> known)
{
    const std::string wanted = folded(word);
    std::string_view best;
    std::size_t fewest = kLongest + 1;
    for (const std::string_view candidate : known) {
        const std::size_t edits = editDistance(wanted, folded(candidate));
        if (edits < fewest) {
            fewest = edits;
            best = candidate;
        }
    }
    return best;
}

} // namespace attest::policy
