// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages.h"

#include <QtCore/QFile>
#include <QtCore/QXmlStreamReader>

#include <algorithm>

namespace attest::test {
namespace {

constexpr auto kNone = std::string_view::npos;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// {name} and {}; nothing for braces around anything else.
std::set<std::string> namesIn(std::string_view text, std::multiset<std::string>* every)
{
    std::set<std::string> names;
    for (auto open = text.find('{'); open != kNone; open = text.find('{', open + 1)) {
        auto close = open + 1;
        while (close < text.size() && isNameCharacter(text[close])) {
            ++close;
        }
        if (close < text.size() && text[close] == '}') {
            const std::string name(text.substr(open, close - open + 1));
            names.insert(name);
            if (every != nullptr) {
                every->insert(name);
            }
        }
    }
    return names;
}

void translationOf(QXmlStreamReader& xml, Message& message)
{
    message.finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
    while (xml.readNext() != QXmlStreamReader::Invalid
        && !(xml.isEndElement() && xml.name() == QLatin1String("translation"))) {
        if (xml.isStartElement() && xml.name() == QLatin1String("numerusform")) {
            message.translations.push_back(xml.readElementText().toStdString());
        } else if (xml.isCharacters() && !xml.isWhitespace()) {
            message.translations.push_back(xml.text().toString().toStdString());
        }
    }
}

} // namespace

Messages readMessages(const std::string& name)
{
    Messages messages;
    QFile file(QString::fromStdString(name));
    if (!file.open(QIODevice::ReadOnly)) {
        messages.error = name + ": " + file.errorString().toStdString();
        return messages;
    }
    QXmlStreamReader xml(&file);
    std::string context;
    Message message;
    bool gone = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("name")) {
            context = xml.readElementText().toStdString();
        } else if (xml.isStartElement() && xml.name() == QLatin1String("message")) {
            message = {context, {}, {}, false};
        } else if (xml.isStartElement() && xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText().toStdString();
        } else if (xml.isStartElement() && xml.name() == QLatin1String("translation")) {
            const auto type = xml.attributes().value(QLatin1String("type"));
            gone = type == QLatin1String("vanished") || type == QLatin1String("obsolete");
            translationOf(xml, message);
        } else if (xml.isEndElement() && xml.name() == QLatin1String("message") && !gone) {
            messages.all.push_back(message);
        }
    }
    messages.error = xml.hasError() ? xml.errorString().toStdString() : std::string();
    return messages;
}

const Messages& german()
{
    static const Messages messages = readMessages(ASSAYER_SOURCE_DIR "/translations/assayer_de.ts");
    return messages;
}

const Messages& english()
{
    static const Messages messages = readMessages(ASSAYER_SOURCE_DIR "/translations/assayer_en.ts");
    return messages;
}

Parts partsOf(std::string_view text)
{
    Parts parts;
    namesIn(text, &parts.values);
    for (auto at = text.find('%'); at != kNone; at = text.find('%', at + 1)) {
        const bool localised
            = text.substr(at + 1, 1) == "L"; // %L1: digits as the language groups them
        const auto last = at + (localised ? 2 : 1);
        if (last < text.size() && (isDigit(text[last]) || text[last] == 'n')) {
            parts.values.emplace(text.substr(at, last - at + 1));
        }
    }
    auto open = text.find("[[");
    for (; open != kNone; open = text.find("[[", open + 2)) {
        const auto close = text.find("]]", open);
        parts.balanced = parts.balanced && close != kNone;
        if (close != kNone) {
            parts.optional.insert(namesIn(text.substr(open, close - open), nullptr));
        }
    }
    return parts;
}

std::multiset<std::string> optionsIn(std::string_view text)
{
    std::multiset<std::string> options;
    for (auto at = text.find("--"); at != kNone; at = text.find("--", at + 2)) {
        auto end = at + 2;
        while (end < text.size() && (isNameCharacter(text[end]) || text[end] == '-')) {
            ++end;
        }
        if (end > at + 2) {
            options.emplace(text.substr(at, end - at));
        }
    }
    return options;
}

} // namespace attest::test
