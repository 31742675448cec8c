// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/imds/versions.h"

#include <algorithm>
#include <array>

namespace attest::lab::imds {

namespace {

constexpr std::array<std::string_view, 35> kVersions{"2025-04-07", "2024-07-17", "2024-03-15",
    "2023-11-15", "2023-07-01", "2021-12-13", "2021-11-15", "2021-11-01", "2021-10-01",
    "2021-08-01", "2021-05-01", "2021-03-01", "2021-02-01", "2021-01-01", "2020-12-01",
    "2020-10-01", "2020-09-01", "2020-07-15", "2020-06-01", "2019-11-01", "2019-08-15",
    "2019-08-01", "2019-06-04", "2019-06-01", "2019-04-30", "2019-03-11", "2019-02-01",
    "2018-10-01", "2018-04-02", "2018-02-01", "2017-12-01", "2017-10-01", "2017-08-01",
    "2017-04-02", "2017-03-01"};

} // namespace

std::span<const std::string_view> versions()
{
    return kVersions;
}

bool isVersion(std::string_view text)
{
    const auto all = versions();
    return std::find(all.begin(), all.end(), text) != all.end();
}

} // namespace attest::lab::imds
