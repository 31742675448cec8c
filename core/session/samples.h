// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace attest::session {

/// A sample case that is part of the program: the text of resources/demo/NAME.attestcase, made by
/// tests/demo/mint_demo.cpp and embedded by embed_samples.cmake.
struct Sample {
    std::string_view name;
    std::string_view text;
};

[[nodiscard]] std::span<const Sample> samples();

} // namespace attest::session
