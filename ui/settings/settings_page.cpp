// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_page.h"

#include "settings/event_files_box.h"
#include "settings/key_editor.h"
#include "settings/language.h"
#include "theme/fonts.h"
#include "theme/form_rows.h"
#include "theme/tokens.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    label->setFont(headingFont(label->font()));
    return label;
}

QLabel* muted(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// As wide as its longest choice: the language may change them.
QComboBox* choice(const char* name, const QString& label)
{
    auto* box = choiceBox(name, label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

SettingsPage::SettingsPage(Settings& settings, Actions& actions, Keys& keys, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
{
    setAccessibleName(tr("Settings"));
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(6 * kGrid, 5 * kGrid, 6 * kGrid, 5 * kGrid);
    lines->setSpacing(3 * kGrid);
    lines->addWidget(heading(tr("Settings")));
    lines->addWidget(appearance());
    lines->addSpacing(kGrid);
    lines->addWidget(privacy());
    lines->addSpacing(kGrid);
    lines->addWidget(watching());
    lines->addSpacing(kGrid);
    lines->addWidget(layoutAndKeys(actions, keys), 1);
    if (const auto trouble = settings.trouble(); !trouble.isEmpty()) {
        lines->addWidget(new QLabel(trouble));
    } else if (!settings.file().isEmpty()) {
        auto* where = muted(tr("Kept in %1").arg(settings.file()));
        where->setTextInteractionFlags(Qt::TextSelectableByMouse);
        lines->addWidget(where);
    }
    inside->setMaximumWidth(fontMetrics().averageCharWidth() * 130);

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    connect(&settings, &Settings::changed, this, &SettingsPage::follow);
    follow();
}

QWidget* SettingsPage::appearance()
{
    auto* part = new QWidget;
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_theme = choice("theme", tr("Theme"));
    m_theme->addItems({tr("As the desktop has it"), tr("Light"), tr("Dark")});
    addRow(*form, tr("&Theme"), m_theme);
    m_language = choice("language", tr("Language"));
    for (const auto& each : Language::offered()) {
        m_language->addItem(each.name, each.code);
    }
    addRow(*form, tr("&Language"), m_language);
    m_fontStep = choice("fontStep", tr("Text size"));
    for (int step = -2; step <= 6; ++step) {
        m_fontStep->addItem(step == 0 ? tr("As the desktop has it")
                : step < 0            ? tr("%n point(s) smaller", nullptr, -step)
                                      : tr("%n point(s) larger", nullptr, step),
            step);
    }
    addRow(*form, tr("Text &size"), m_fontStep);

    connect(m_theme, &QComboBox::activated, this,
        [this](int at) { m_settings.setTheme(static_cast<SchemeChoice>(at)); });
    connect(m_fontStep, &QComboBox::activated, this,
        [this](int at) { m_settings.setFontStep(m_fontStep->itemData(at).toInt()); });
    // The window is built anew in the other language, this page with it.
    connect(
        m_language, &QComboBox::activated, this,
        [this](int at) { m_settings.setLanguage(m_language->itemData(at).toString()); },
        Qt::QueuedConnection);
    return part;
}

void SettingsPage::addSwitch(QVBoxLayout& lines, const char* name, const QString& text, bool now,
    const QString& about, void (Settings::*set)(bool))
{
    auto* check = new QCheckBox(text);
    check->setObjectName(QString::fromLatin1(name));
    check->setAccessibleDescription(about);
    check->setChecked(now);
    connect(check, &QCheckBox::toggled, this,
        [this, set](bool checked) { (m_settings.*set)(checked); });
    lines.addWidget(check);
    lines.addWidget(muted(about));
}

QWidget* SettingsPage::privacy()
{
    auto* part = new QWidget;
    auto* lines = new QVBoxLayout(part);
    lines->setContentsMargins(0, 0, 0, 0);
    addSwitch(*lines, "rememberRecent", tr("&Remember which files were opened"),
        m_settings.remembersRecent(),
        tr("Only their paths, by which the next start can open the same cases again. Switching it "
           "off forgets those that are remembered now."),
        &Settings::setRemembersRecent);
    auto* history = muted(
        tr("The same choice remembers what Live watches and, in a file that only you can read, "
           "which alerts began and ended, when and where. Switching it off deletes both; switched "
           "on again, that file is kept from the next start. The history alone is cleared under "
           "the alert rules in Live."));
    history->setObjectName(QStringLiteral("aboutHistory"));
    lines->addWidget(history);
    addSwitch(*lines, "autosave", tr("&Keep unsaved changes for a restart after a crash"),
        m_settings.autosaves(),
        tr("In a folder that only you can read, without the signatures of tokens. Taken away when "
           "the window is closed."),
        &Settings::setAutosaves);
    return part;
}

QWidget* SettingsPage::watching()
{
    auto* part = new QWidget;
    auto* lines = new QVBoxLayout(part);
    lines->setContentsMargins(0, 0, 0, 0);
    m_spool = new QSpinBox;
    m_spool->setObjectName(QStringLiteral("liveSpool"));
    m_spool->setAccessibleName(tr("Received lines on disk, at most"));
    m_spool->setRange(1, 1000);
    m_spool->setSuffix(tr(" GB"));
    connect(m_spool, &QSpinBox::valueChanged, &m_settings, &Settings::setLiveSpoolGigabytes);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    addRow(*form, tr("&Received lines on disk, at most"), m_spool);
    lines->addLayout(form);
    lines->addWidget(muted(tr("Lines of servers are kept in a folder that only you can read before "
                              "they are shown. Then the oldest go, which the log says. Holds from "
                              "the next start.")));
    addSwitch(*lines, "liveKeeps", tr("Keep received &lines when the window closes"),
        m_settings.liveSpoolKeeps(),
        tr("The next start shows them again. Otherwise they are deleted with the window."),
        &Settings::setLiveSpoolKeeps);
    addSwitch(*lines, "liveNotifies", tr("Tell the &desktop of alerts"), m_settings.liveNotifies(),
        tr("With the alert's name and the server's; nothing of a log."),
        &Settings::setLiveNotifies);
    lines->addSpacing(kGrid);
    lines->addWidget(new EventFilesBox(m_settings));
    lines->addWidget(
        muted(tr("JSON, as assay logs --events takes it. Of two that know a line, the upper "
                 "one tells. Holds at once, for lines that are there, too.")));
    lines->addWidget(programs());
    return part;
}

QWidget* SettingsPage::programs()
{
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    m_programs = muted({});
    m_programs->setObjectName(QStringLiteral("livePrograms"));
    m_forgetPrograms = new QPushButton(tr("&Forget them"));
    m_forgetPrograms->setObjectName(QStringLiteral("forgetPrograms"));
    m_forgetPrograms->setAccessibleName(tr("Forget which programs may be run for credentials"));
    connect(
        m_forgetPrograms, &QPushButton::clicked, this, [this] { m_settings.setLivePrograms({}); });
    row->addWidget(m_programs, 1);
    row->addWidget(m_forgetPrograms);
    return part;
}

QWidget* SettingsPage::layoutAndKeys(Actions& actions, Keys& keys)
{
    auto* part = new QWidget;
    auto* lines = new QVBoxLayout(part);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* title = new QHBoxLayout;
    title->addWidget(heading(tr("Keys")), 1);
    auto* standard = new QPushButton(tr("All keys by default"));
    connect(standard, &QPushButton::clicked, &keys, &Keys::resetAll);
    title->addWidget(standard);
    if (auto* reset = actions.find(QStringLiteral("view.reset-layout"))) {
        auto* button = new QPushButton(Actions::nameOf(*reset));
        button->setToolTip(Actions::aboutOf(*reset));
        connect(button, &QPushButton::clicked, reset, &QAction::trigger);
        title->addWidget(button);
    }
    lines->addLayout(title);
    lines->addWidget(new KeyEditor(actions, keys), 1);
    return part;
}

void SettingsPage::follow()
{
    m_spool->setValue(m_settings.liveSpoolGigabytes());
    const auto programs = static_cast<int>(m_settings.livePrograms().size());
    m_programs->setText(programs == 0
            ? tr("No program of a kubeconfig may be run for credentials without asking.")
            : tr("%n program(s) of a kubeconfig may be run for credentials without asking.",
                nullptr, programs));
    m_forgetPrograms->setVisible(programs > 0);
    m_theme->setCurrentIndex(static_cast<int>(m_settings.theme()));
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language())));
    m_fontStep->setCurrentIndex(m_fontStep->findData(m_settings.fontStep()));
}

} // namespace attest::ui
