// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTranslator>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <unistd.h>

namespace attest::app {

struct Translation::State {
    State(int& argc, char** argv) : application(argc, argv) {}
    QCoreApplication application;
    QTranslator translator;
};

namespace {

/// "de" of "de_DE.UTF-8"; empty for English and for no language at all.
std::string language()
{
    std::string_view locale;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (locale.empty() && value) {
            locale = value;
        }
    }
    const auto code = locale.substr(0, locale.find_first_of("_.@-"));
    // The name becomes part of a path.
    const bool plain
        = std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return plain && code != "en" ? std::string(code) : std::string();
}

bool isForProgram(std::span<const std::string> words)
{
    return std::find(words.begin(), words.end(), "--json") != words.end()
        || (!words.empty() && (words[0] == "batch" || words[0] == "contract"));
}

/// Found from where the program lies, in a build folder and wherever it was installed or unpacked to;
/// else where it was to be installed. Empty if there is none.
std::string fileFor(const std::string& code)
{
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    const std::string name = "assayer_" + code + ".qm";
    for (const std::filesystem::path& folder :
        {program / "../translations", program / "../share/assayer/translations",
            std::filesystem::path(ASSAYER_TRANSLATIONS)}) {
        const std::string file = folder / name;
        if (folder.is_absolute() && ::access(file.c_str(), R_OK) == 0) {
            return file;
        }
    }
    return {};
}

} // namespace

Translation::Translation(std::span<const std::string> words, int& argc, char** argv)
{
    const auto code = isForProgram(words) ? std::string() : language();
    if (code.empty()) {
        return;
    }
    const std::string file = fileFor(code);
    if (file.empty()) {
        return;
    }
    m_state = std::make_unique<State>(argc, argv);
    if (m_state->translator.load(QString::fromStdString(file))) {
        QCoreApplication::installTranslator(&m_state->translator);
    }
}

Translation::~Translation() = default;

} // namespace attest::app
