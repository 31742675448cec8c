// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/sample_case.h"

#include "session/samples.h"

namespace attest::test {
namespace {

casefile::Case sample(std::size_t at)
{
    const auto& one = session::samples()[at];
    auto read = casefile::read(std::string(one.name), copyBytes(asBytes(one.text)));
    return read ? *std::move(read) : casefile::Case{};
}

} // namespace

casefile::Case acceptedCase()
{
    return sample(0);
}

casefile::Case replayedCase()
{
    return sample(1);
}

std::unique_ptr<ui::LiveCase> open(casefile::Case c)
{
    return std::make_unique<ui::LiveCase>(
        ui::prepare(std::move(c)), QStringLiteral("sample"), QString());
}

} // namespace attest::test
