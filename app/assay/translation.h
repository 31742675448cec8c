// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>

namespace attest::app {

/// The user's language, for words that people read. English needs nothing, and neither does output
/// for programs, which never follows the locale: only where a translation is installed is Qt's
/// application object made at all.
class Translation {
public:
    Translation(std::span<const std::string> words, int& argc, char** argv);
    ~Translation();
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attest::app
