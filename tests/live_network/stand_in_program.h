// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace attest::test {

// A folder of its own, gone at the end, with programs in it that stand in for those of the system.
class StandInFolder {
public:
    StandInFolder();
    StandInFolder(const StandInFolder&) = delete;
    ~StandInFolder();

    [[nodiscard]] std::string file(const std::string& name) const { return m_path + "/" + name; }
    void append(const std::string& name, std::string_view text) const;
    [[nodiscard]] std::string content(const std::string& name) const;
    // A script of the shell that runs in this folder; its path.
    [[nodiscard]] std::string program(const std::string& name, std::string_view script) const;

private:
    std::string m_path;
};

} // namespace attest::test
