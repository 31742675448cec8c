// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_page.h"
#include "azure/fetch/fetch.h"
#include "export/forms.h"
#include "shell/main_window.h"
#include "shell/window_content.h"

#include <string>

namespace attest::test {

/// Secrets of the session, which a scan of what it leaves may not find.
inline constexpr char kTyped[] = "planted-typed-secret-29471";
inline constexpr char kOfTheApp[] = "planted-client-secret-83516";
/// The signature of a token that a person pasted into a note.
inline constexpr char kPasted[] = "planted-pasted-signature-50938";
/// No secrets: what a scan has to find, in the list of connections and in everything that holds the note.
inline constexpr char kName[] = "planted-connection-61204";
inline constexpr char kWritten[] = "planted-words-of-a-note-77120";

/// A line to whoever started this process: "READY", "PLANTED what", "SAID what".
void tell(const char* what, const std::string& more = {});

/// One session of the window, below a folder. Files have names that tell what wrote them; everything that is
/// copied is written to a file too.
class PlantedSession {
public:
    explicit PlantedSession(const QString& folder);
    /// The step that came to nothing; empty when all was done.
    [[nodiscard]] std::string hold();

private:
    [[nodiscard]] ui::AzurePage& page() { return m_window.content().azurePage(); }
    template <typename T>
    T* find(const char* name)
    {
        return page().findChild<T*>(QString::fromLatin1(name));
    }
    void click(const char* name);
    void type(const char* name, const char* text);
    [[nodiscard]] QString atHome(const QString& name) const;
    bool fetchOne(azure::FetchWhat what);
    void note(const char* words);
    void keepCopied();
    bool exportIn(ui::ReportForm form);

    bool writesAConnection();
    bool signsIn();
    bool looksAround();
    bool fetches();
    bool saves();
    bool exports();
    bool examines();
    bool copiesRequests();
    bool isKeptUnsaved();

    QString m_folder;
    int m_copies = 0;
    ui::Settings m_settings;
    ui::Language m_language;
    ui::MainWindow m_window;
};

} // namespace attest::test
