// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include "assayer/version.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>

#include <cstdio>
#include <cstring>

namespace attest::app {
namespace {

constexpr const char* kContext = "CommandLine";

QString words(const char* text)
{
    return QCoreApplication::translate(kContext, text);
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(words(QT_TRANSLATE_NOOP("CommandLine",
        "Shows, verifies and explains Azure attestations: documents of the metadata service and "
        "tokens of managed identities.")));
    parser.addPositionalArgument(QStringLiteral("files"),
        words(QT_TRANSLATE_NOOP("CommandLine",
            "cases, documents, tokens; then policies, certificates and keys for them")),
        QStringLiteral("[files...]"));
    parser.addOptions({
        {{QStringLiteral("h"), QStringLiteral("help")},
            words(QT_TRANSLATE_NOOP("CommandLine", "Prints this text."))},
        {{QStringLiteral("v"), QStringLiteral("version")},
            words(QT_TRANSLATE_NOOP("CommandLine", "Prints the version."))},
        {QStringLiteral("new-session"),
            words(QT_TRANSLATE_NOOP(
                "CommandLine", "Does not open the cases that were open the last time."))},
        {QStringLiteral("multi"),
            words(QT_TRANSLATE_NOOP("CommandLine",
                "Opens a window of its own instead of handing the files over to one "
                "that is there."))},
        {QStringLiteral("config"),
            words(QT_TRANSLATE_NOOP("CommandLine", "Keeps the settings in this file.")),
            QStringLiteral("file")},
        {QStringLiteral("theme"),
            words(QT_TRANSLATE_NOOP("CommandLine", "For this start: system, light or dark.")),
            QStringLiteral("name")},
    });
}

bool isOneOf(const char* word, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(),
        [word](const char* each) { return std::strcmp(word, each) == 0; });
}

bool has(int argc, char** argv, std::initializer_list<const char*> words)
{
    for (int i = 1; i < argc && std::strcmp(argv[i], "--") != 0; ++i) {
        if (isOneOf(argv[i], words)) {
            return true;
        }
    }
    return false;
}

} // namespace

QString programVersion()
{
    return QString::fromLatin1(kVersion);
}

Order read(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    Order order;
    if (!parser.parse(arguments)) {
        order.error = parser.errorText();
        return order;
    }
    const QDir here;
    for (const auto& file : parser.positionalArguments()) {
        order.files << here.absoluteFilePath(file);
    }
    order.newSession = parser.isSet(QStringLiteral("new-session"));
    order.multi = parser.isSet(QStringLiteral("multi"));
    if (parser.isSet(QStringLiteral("config"))) {
        const auto file = parser.value(QStringLiteral("config"));
        order.config = here.absoluteFilePath(file);
        if (file.isEmpty() || QFileInfo(order.config).isDir()) {
            order.error = words(QT_TRANSLATE_NOOP("CommandLine", "--config needs a file."));
        }
    }
    if (parser.isSet(QStringLiteral("theme"))) {
        const QStringList names{
            QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
        const auto at = names.indexOf(parser.value(QStringLiteral("theme")));
        if (at < 0) {
            order.error = words(
                QT_TRANSLATE_NOOP("CommandLine", "--theme is one of system, light and dark."));
        } else {
            order.theme = static_cast<ui::SchemeChoice>(at);
        }
    }
    return order;
}

bool wantsText(int argc, char** argv)
{
    return has(argc, argv, {"-h", "--help", "-v", "--version"});
}

int printText(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments)) {
        std::fprintf(stderr, "assayer: %s\n", qPrintable(parser.errorText()));
        return kUsage;
    }
    const auto text = parser.isSet(QStringLiteral("help"))
        ? parser.helpText()
        : QStringLiteral("assayer %1\n").arg(programVersion());
    std::fputs(qPrintable(text), stdout);
    return kOk;
}

// Qt aborts without one, and what it says then is for those who build Qt.
bool hasDisplay(int argc, char** argv)
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || qEnvironmentVariableIsSet("DISPLAY")
        || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || has(argc, argv, {"-platform", "--platform"});
}

} // namespace attest::app
