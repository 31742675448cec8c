// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/exchange_edit.h"

#include <algorithm>

namespace attest::ui {

casefile::Case withExchange(casefile::Case c, verify::Exchange exchange)
{
    const auto key = verify::requestKey(exchange.request);
    const auto same = std::ranges::find_if(
        c.exchanges, [&](const auto& each) { return verify::requestKey(each.request) == key; });
    if (same == c.exchanges.end()) {
        c.exchanges.push_back(std::move(exchange));
    } else {
        *same = std::move(exchange);
    }
    c.reportSha256.clear(); // of another result
    return c;
}

casefile::Case withoutExchange(casefile::Case c, const std::string& key)
{
    std::erase_if(
        c.exchanges, [&](const auto& each) { return verify::requestKey(each.request) == key; });
    c.reportSha256.clear();
    return c;
}

casefile::Case withFrozen(casefile::Case c, const std::vector<verify::Exchange>& supplied)
{
    for (const auto& each : supplied) {
        if (each.reply.status != verify::ReplyStatus::Unavailable) {
            c = withExchange(std::move(c), each);
        }
    }
    return c;
}

} // namespace attest::ui
