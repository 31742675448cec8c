// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/form_rows.h"

#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace attest::ui {

namespace {

constexpr int kLabel = (4 * kControl + 6) / 7;

} // namespace

QComboBox* choiceBox(const char* name, const QString& label)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(label);
    return box;
}

QLineEdit* textField(const char* name, const QString& hint)
{
    constexpr int kLongest = 4000; // of a list of resource ids
    auto* field = new QLineEdit;
    field->setObjectName(QString::fromLatin1(name));
    field->setPlaceholderText(hint);
    field->setMaxLength(kLongest);
    return field;
}

QLabel* plainLabel(const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel* mutedLabel(const char* name)
{
    auto* label = plainLabel(name);
    label->setFont(smallFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* copyableLabel(const char* name)
{
    auto* label = plainLabel(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus); // copied by its menu; there is nothing to type
    return label;
}

QLabel* labelOf(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    label->setBuddy(field);
    // QFormLayout gives a label 7/4 of its own height: with this one, the middle of a field of one line.
    label->setMinimumHeight(kLabel);
    // The letter of a key is painted by itself, so the text is wider than one with kerning is measured
    // ("&Tenant"): its end would be cut off.
    QFont font = label->font();
    font.setKerning(false);
    label->setFont(font);
    if (field->accessibleName().isEmpty()) {
        field->setAccessibleName(QString(text).remove(u'&'));
    }
    return label;
}

void addRow(QFormLayout& form, const QString& text, QWidget* field)
{
    form.addRow(labelOf(text, field), field);
}

void showRow(QFormLayout& form, QWidget* field, bool shown)
{
    field->setVisible(shown);
    if (auto* label = form.labelForField(field)) {
        label->setVisible(shown);
    }
}

} // namespace attest::ui
