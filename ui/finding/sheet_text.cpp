// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/sheet.h"
#include "report/markdown_words.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::SheetText)
};

/// One way of writing a sheet down.
struct Form {
    QString (*text)(const QString&);
    QString (*code)(const QString&);
    QString heading, caption, item; ///< what goes in front
};

QString same(const QString& text)
{
    return text;
}

QString escaped(const QString& text)
{
    return own(report::markdownText(utf8(text)));
}

QString fenced(const QString& text)
{
    return own(report::markdownCode(utf8(text)));
}

class Writer {
public:
    explicit Writer(Form form) : m_form(std::move(form)) {}

    void line(const QString& text) { m_out += text + QLatin1Char('\n'); }
    void section(const QString& caption, const QString& text)
    {
        if (!text.isEmpty()) {
            begin(caption);
            line(m_form.text(text));
        }
    }
    void begin(const QString& caption)
    {
        line({});
        line(m_form.caption + caption);
        line({});
    }
    void rows(const std::vector<SheetRow>& rows)
    {
        for (const auto& row : rows) {
            line(m_form.item + m_form.text(row.name) + QStringLiteral(": ")
                + m_form.code(row.value));
        }
    }
    void place(const SheetPlace& place);
    QString written(const Sheet& sheet);

private:
    Form m_form;
    QString m_out;
};

void Writer::place(const SheetPlace& place)
{
    QString text = m_form.text(place.where);
    if (!place.measure.isEmpty()) {
        text += QStringLiteral(" · ") + m_form.text(place.measure);
    }
    if (!place.excerpt.isEmpty()) {
        text += QStringLiteral(": ") + m_form.code(place.excerpt);
    }
    line(m_form.item + text);
    if (!place.said.isEmpty()) {
        line(QStringLiteral("  ") + m_form.text(place.said));
    }
    for (const auto& quoted : place.quote) {
        if (quoted.marked) {
            line(QStringLiteral("  %1  ").arg(quoted.number) + m_form.code(quoted.text));
        }
    }
}

QString Writer::written(const Sheet& sheet)
{
    line(m_form.heading + m_form.text(sheet.title));
    line({});
    line(sheet.id.isEmpty()
            ? m_form.text(sheet.standing)
            : m_form.code(sheet.id) + QStringLiteral(" · ") + m_form.text(sheet.standing));
    section(Words::tr("Why"), sheet.why);
    if (!sheet.params.empty()) {
        line({});
        rows(sheet.params);
    }
    if (!sheet.places.empty()) {
        begin(Words::tr("Rests on"));
        for (const auto& each : sheet.places) {
            place(each);
        }
    }
    section(Words::tr("What to do"), sheet.todo);
    section(Words::tr("What the server says"), sheet.server);
    section(Words::tr("Reference"), sheet.reference);
    section(Words::tr("What the stage asks"), sheet.asked);
    if (!sheet.facts.empty()) {
        begin(Words::tr("What it established"));
        rows(sheet.facts);
    }
    return m_out;
}

} // namespace

QString asPlainText(const Sheet& sheet)
{
    return Writer({same, same, {}, {}, QStringLiteral("- ")}).written(sheet);
}

QString asMarkdown(const Sheet& sheet)
{
    return Writer(
        {escaped, fenced, QStringLiteral("## "), QStringLiteral("### "), QStringLiteral("- ")})
        .written(sheet);
}

} // namespace attest::ui
