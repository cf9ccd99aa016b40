/** The office's day, for the cards of a board. */
import { createContext, useContext } from "react";

const Today = createContext("");

export const TodayProvider = Today.Provider;
export const useToday = () => useContext(Today);
